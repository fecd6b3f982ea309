package org.maekhai;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;

/** The driver of the tests' database, which tells {@link Statements} what is executed, by whomever. */
public final class RecordingDriver implements Driver {
    private final Driver driver = TestDatabase.isPostgres() ? new org.postgresql.Driver() : new org.h2.Driver();

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        var connection = driver.connect(url, info);
        return connection == null ? null : recorded(connection);
    }

    private static Connection recorded(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            var result = call(connection, method, arguments);
            if (result instanceof PreparedStatement prepared) {
                return recorded(PreparedStatement.class, prepared, (String) arguments[0]);
            }
            return result instanceof Statement statement ? recorded(Statement.class, statement, null) : result;
        });
    }

    private static <T extends Statement> T recorded(Class<T> type, T statement, String prepared) {
        List<Object> parameters = new ArrayList<>();
        return proxy(type, (proxy, method, arguments) -> {
            if (method.getName().startsWith("set") && method.getParameterCount() >= 2) {
                set(parameters, (int) arguments[0], method.getName().equals("setNull") ? null : arguments[1]);
            } else if (method.getName().startsWith("execute")) {
                boolean isGiven = arguments != null && arguments.length > 0 && arguments[0] instanceof String;
                Statements.record(isGiven ? (String) arguments[0] : prepared, parameters);
            }
            return call(statement, method, arguments);
        });
    }

    private static void set(List<Object> parameters, int index, Object value) {
        while (parameters.size() < index) {
            parameters.add(null);
        }
        parameters.set(index - 1, value);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return driver.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return driver.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return driver.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return driver.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return driver.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return driver.getParentLogger();
    }
}
