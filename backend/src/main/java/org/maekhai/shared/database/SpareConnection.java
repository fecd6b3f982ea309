package org.maekhai.shared.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.transaction.TransactionIntegration;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A connection beside those of the pool, for what must go on while all of these are in use. It takes part in no transaction,
 * and a row that somebody has locked is soon given up.
 */
@ApplicationScoped
public class SpareConnection {
    private static final Duration WAIT = Duration.ofSeconds(5);
    /** In milliseconds; both databases understand it. */
    private static final String LOCKS = "set lock_timeout = 1000";

    private final AgroalDataSource dataSource;

    SpareConnection(AgroalDataSource pool) throws SQLException {
        var pooled = pool.getConfiguration().connectionPoolConfiguration();
        dataSource = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(new AgroalConnectionPoolConfigurationSupplier(pooled)
                        .connectionFactoryConfiguration(new AgroalConnectionFactoryConfigurationSupplier(
                                        pooled.connectionFactoryConfiguration())
                                .initialSql(LOCKS))
                        .transactionIntegration(TransactionIntegration.none())
                        .initialSize(0)
                        .minSize(0)
                        .maxSize(1)
                        .acquisitionTimeout(WAIT)));
    }

    public Jdbc jdbc() {
        return new Jdbc(dataSource);
    }

    @PreDestroy
    void close() {
        dataSource.close();
    }
}
