package org.maekhai.shared.openapi;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Has the framework read the OpenAPI document when somebody asks for it, not at every start, of which that is a sixth. Public
 * only because the framework makes it.
 */
public class DocumentWhenAsked implements BuildCompatibleExtension {
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface WhenAsked {}

    @Enhancement(types = OpenApiDocumentService.class)
    public void wait(ClassConfig service) {
        // in tests and development the framework's classes don't see those of the application
        if (ConfigUtils.isProfileActive("prod")) {
            service.addAnnotation(WhenAsked.class);
        }
    }

    @WhenAsked
    @Interceptor
    @Priority(Interceptor.Priority.LIBRARY_BEFORE)
    static class Waiting {
        private InvocationContext preparation;

        @AroundInvoke
        synchronized Object around(InvocationContext call) throws Exception {
            if (call.getMethod().getName().equals("prepareDocument")) {
                preparation = call;
                return null;
            }
            if (preparation != null) {
                preparation.proceed();
                preparation = null;
            }
            return call.proceed();
        }
    }
}
