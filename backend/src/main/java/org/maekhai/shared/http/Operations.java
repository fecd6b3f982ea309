package org.maekhai.shared.http;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What the resources take, read from their annotations: the methods of an address, the query parameters of an operation. */
@Singleton
class Operations {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    private record Address(Pattern path, String method) {}

    private final Map<Method, Map<String, Boolean>> parameters = new ConcurrentHashMap<>();
    private volatile List<Address> addresses;

    /** The methods that an address takes, as the header Allow names them; empty for one that isn't there. */
    Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>();
        for (var address : addresses()) {
            if (address.path().matcher(path).matches()) {
                methods.add(address.method());
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    /** The query parameters that an operation takes, and whether it takes several of that name. */
    Map<String, Boolean> parameters(Method operation) {
        return parameters.computeIfAbsent(operation, method -> {
            Map<String, Boolean> names = new TreeMap<>();
            for (var parameter : method.getParameters()) {
                add(names, parameter, parameter.getType());
                if (parameter.isAnnotationPresent(BeanParam.class)) {
                    for (Class<?> type = parameter.getType(); type != null; type = type.getSuperclass()) {
                        for (var field : type.getDeclaredFields()) {
                            add(names, field, field.getType());
                        }
                    }
                }
            }
            return names;
        });
    }

    private static void add(Map<String, Boolean> names, AnnotatedElement parameter, Class<?> type) {
        var named = parameter.getAnnotation(QueryParam.class);
        if (named != null) {
            names.put(named.value(), Iterable.class.isAssignableFrom(type));
        }
    }

    private List<Address> addresses() {
        if (addresses == null) {
            List<Address> found = new ArrayList<>();
            for (var bean : Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
                var resource = bean.getBeanClass().getAnnotation(Path.class);
                if (resource != null) {
                    for (var method : bean.getBeanClass().getDeclaredMethods()) {
                        add(found, resource.value(), method);
                    }
                }
            }
            addresses = List.copyOf(found);
        }
        return addresses;
    }

    private static void add(List<Address> found, String base, Method method) {
        Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(http -> http != null)
                .forEach(http -> {
                    var own = method.getAnnotation(Path.class);
                    found.add(new Address(pattern(base + (own == null ? "" : "/" + own.value())), http.value()));
                });
    }

    private static Pattern pattern(String template) {
        var regex = new StringBuilder("/?");
        for (var segment : template.split("/")) {
            if (!segment.isEmpty()) {
                regex.append('/');
                var fixed = VARIABLE.split(segment, -1);
                for (int i = 0; i < fixed.length; i++) {
                    regex.append(i == 0 ? "" : "[^/]+").append(Pattern.quote(fixed[i]));
                }
            }
        }
        return Pattern.compile(regex.substring(2) + "/?");
    }
}
