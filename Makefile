SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

DB       ?= h2
PORT     ?= 8080
DATA_DIR ?= $(CURDIR)/.data/demo
# whose solver the package holds: that of this machine, or linux-x86-64, linux-aarch64, darwin-x86-64, darwin-aarch64,
# win32-x86-64, all
PLATFORM ?=
SOLVER   := $(if $(PLATFORM),$(if $(filter all,$(PLATFORM)),-Pall-platforms,-Dmaekhai.platform=$(PLATFORM)))
MVN      := mvn -B -ntp -f backend/pom.xml
NPM      := npm --prefix frontend
JAR      := backend/target/quarkus-app/quarkus-run.jar
LAUNCHER := backend/src/launcher/maekhai
GENERATOR := $(shell sed -n 's:.*<openapi-generator.version>\(.*\)</.*:\1:p' backend/clients/pom.xml)

# both cores at once, and what each target says in one piece
BESIDE   := $(MAKE) --no-print-directory -j2 $(if $(filter output-sync,$(.FEATURES)),--output-sync=target)
SCREEN   := frontend/dist/index.html
CLUSTER  := backend/target/postgresql/quarkus-run.jar
ON       = -Dquarkus.datasource.db-kind=$(1) -Dquarkus.flyway.locations=db/migration/common,db/migration/$(1)

.PHONY: help run dev prepare test test-backend test-h2 test-postgresql test-package test-frontend test-browser test-clients test-cluster \
  quality lint lint-backend lint-frontend format bench package openapi clean frontend browser machines

help: ## this list
	@echo "Start here:"
	@echo "  make run       build what is needed and serve it with demonstration data on http://localhost:$(PORT)"
	@echo "  make test      all tests: backend on H2 and PostgreSQL, frontend, browser, generated clients"
	@echo
	@echo "Then:"
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | grep -vE '^(help|run|test):' \
	  | awk -F':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

run: $(SCREEN) $(JAR) ## build what is needed and serve it with demonstration data
	MAEKHAI_SERVER_DIR="$(CURDIR)/$(dir $(JAR))" MAEKHAI_SPA_DIR="$(CURDIR)/frontend/dist" \
	  MAEKHAI_DATA_DIR="$(DATA_DIR)" MAEKHAI_DEMO=true QUARKUS_HTTP_PORT=$(PORT) $(LAUNCHER)

dev: frontend/node_modules .tools/maven ## backend and frontend with live reload (http://localhost:5173)
	MAEKHAI_DATA_DIR="$(CURDIR)/.data/dev" MAEKHAI_DEMO=true \
	  .tools/maven/bin/mvn -B -f backend/pom.xml quarkus:dev & backend=$$!; \
	  trap "kill $$backend" EXIT; $(NPM) run dev

test: prepare ## all tests
	$(BESIDE) test-h2 test-postgresql
	$(BESIDE) test-package test-frontend test-clients $(CLUSTER)
	$(MAKE) --no-print-directory test-browser test-cluster

# one waits for the network, the other for the processor
prepare:
	$(BESIDE) $(JAR) frontend/node_modules

test-backend: $(JAR) ## backend tests on H2 and PostgreSQL, and of the package as it is shipped
	$(BESIDE) test-h2 test-postgresql
	$(MAKE) --no-print-directory test-package

test-h2: $(JAR)
	$(MVN) surefire:test@default-test

test-postgresql: $(JAR)
	$(MVN) surefire:test@on-postgresql

test-package: $(JAR)
	$(MVN) failsafe:integration-test failsafe:verify

test-frontend: frontend/node_modules $(SCREEN) ## unit tests, types and size of the frontend
	$(NPM) run typecheck
	$(NPM) test
	$(NPM) run size

test-browser: $(SCREEN) $(JAR) browser ## the whole job in a real browser
	$(NPM) run e2e

test-clients: frontend/node_modules $(JAR) ## the Java and TypeScript clients that are generated from the API document
	backend/clients/check

test-cluster: $(CLUSTER) machines ## two servers on one PostgreSQL, with people at work, while one thing after the other is taken away
	backend/cluster/check

quality: ## what takes longer than a change should wait: 20,000 generated requests
	$(MVN) test -DskipPostgresqlTests -Dtest=GeneratedRequestsTest -Dmaekhai.test.requests=20000

lint: ## formatting and rules of both sides; generated code is up to date
	$(BESIDE) lint-frontend lint-backend

lint-backend: .tools/openapi-generator-cli-$(GENERATOR).jar
	$(MVN) -q spotless:check
	java -XX:TieredStopAtLevel=1 -jar .tools/openapi-generator-cli-$(GENERATOR).jar validate -i backend/openapi.json

lint-frontend: frontend/node_modules
	$(NPM) run lint
	cd backend/cluster && ../../frontend/node_modules/.bin/biome ci
	$(NPM) run lint:api
	$(NPM) run gen:check

format: frontend/node_modules ## format both sides
	$(MVN) -q spotless:apply
	$(NPM) run format
	cd backend/cluster && ../../frontend/node_modules/.bin/biome check --write

bench: ## measure what speed is judged by, on national data (PART=lists,start: these alone; needs ../shared/data)
	$(MVN) -q -Pbench -Dmaven.test.skip package
	$(call bench-part,start,$(MVN) -q -Pbare package)
	$(call bench-part,postgresql,$(MVN) -q -Pbench -Dmaekhai.bench.directory=target/bench-postgresql -Dmaven.test.skip package \
	  $(call ON,postgresql))
	$(MVN) -q -Pbench exec:exec

# what only one part needs
bench-part = case ",$(PART)," in ,,|*,$(1),*) $(2) ;; esac

package: $(SCREEN) ## the package for DB=h2 (default) or DB=postgresql, with the SPA, in dist/; for another PLATFORM or all
	$(MVN) -DskipTests clean package $(call ON,$(DB)) $(SOLVER)
	rm -rf dist/maekhai-$(DB) && mkdir -p dist/maekhai-$(DB)
	cp -r backend/target/quarkus-app dist/maekhai-$(DB)/server
	cp -r frontend/dist dist/maekhai-$(DB)/spa
	cp $(LAUNCHER) LICENSE NOTICE dist/maekhai-$(DB)/
	test $(DB) != h2 -o -n "$(PLATFORM)" || dist/maekhai-$(DB)/maekhai prepare

openapi: frontend/node_modules ## write backend/openapi.json and the client generated from it
	$(MVN) -q -DskipTests package
	cp backend/target/openapi/openapi.json backend/openapi.json
	$(NPM) run gen

clean: ## remove what was built (not .data)
	$(MVN) -q clean
	rm -rf dist frontend/dist frontend/.manifest.json frontend/node_modules .tools

frontend: $(SCREEN)

$(SCREEN): frontend/node_modules $(shell find frontend/src frontend/public frontend/scripts frontend/*.* -type f)
	$(NPM) run build

frontend/node_modules: frontend/package-lock.json
	npm ci --prefix frontend --no-audit --no-fund
	@touch $@

$(JAR): $(shell find backend/src/main backend/src/test backend/pom.xml -type f)
	$(MVN) -q -DskipTests package

# another package of the same classes, in a folder of its own: whoever uses the first one isn't disturbed
$(CLUSTER): $(JAR)
	$(MVN) -q -DskipTests -DskipPostgresqlTests -Dmaven.main.skip -Dmaven.test.skip package $(call ON,postgresql) -Dquarkus.package.output-directory=postgresql

# a real browser for the browser tests: installed where that is allowed
browser:
	@command -v chromium >/dev/null || { echo "Installing Chromium"; \
	  (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium) \
	  || { echo "Please install Chromium: the browser tests need it."; exit 1; }; }

# what several servers stand on: installed where that is allowed, and never started as the system's
machines:
	@{ command -v nginx && ls -d /usr/lib/postgresql/*; } >/dev/null 2>&1 || { echo "Installing PostgreSQL and nginx"; \
	  backend/cluster/install \
	  || { echo "Please install PostgreSQL and nginx: the test of several servers needs them."; exit 1; }; }

# whether clients can be generated from the API document
.tools/openapi-generator-cli-$(GENERATOR).jar:
	$(MVN) -q dependency:copy -Dartifact=org.openapitools:openapi-generator-cli:$(GENERATOR) -DoutputDirectory=$(CURDIR)/.tools

# quarkus:dev asks for a newer Maven than some systems bring
.tools/maven:
	$(MVN) -q dependency:unpack -Dartifact=org.apache.maven:apache-maven:3.9.11:zip:bin -DoutputDirectory=$(CURDIR)/.tools
	mv .tools/apache-maven-3.9.11 .tools/maven && chmod +x .tools/maven/bin/mvn
