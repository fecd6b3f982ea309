package org.maekhai.shared.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;

/**
 * Changes nothing: a filter for each request makes the framework write the OpenAPI document when somebody asks for it,
 * instead of twice (JSON and YAML) at every start. Public only because the framework makes it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public class DocumentOnDemand implements OASFilter {}
