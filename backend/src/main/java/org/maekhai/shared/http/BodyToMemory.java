package org.maekhai.shared.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import org.maekhai.shared.Budget;
import org.maekhai.shared.problem.Failure;

/** A body that is read whole before anyone looks at it: JSON. */
final class BodyToMemory extends BodyReading {
    private final Buffer body = Buffer.buffer();
    private long timer = -1;

    BodyToMemory(RoutingContext context, HttpPolicy policy, Budget.Claim claim, int limit) {
        super(context, policy, claim, limit);
    }

    @Override
    Failure tooLarge() {
        return new Failure(413, "TOO_LARGE");
    }

    @Override
    void begin() {
        timer = context.vertx().setTimer(policy.bodyWithin().toMillis(), late -> tooSlow());
        request.exceptionHandler(this::broken);
        request.handler(chunk -> {
            if (admit(chunk)) {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(end -> {
            if (!isOver()) {
                ((RoutingContextInternal) context).setBody(body);
                proceed();
            }
        });
        resume();
    }

    @Override
    void stop() {
        context.vertx().cancelTimer(timer);
    }
}
