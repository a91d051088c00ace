package org.handrail.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import org.handrail.platform.PlatformSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * The database's way into Spring. Beans are closed in reverse: first the pool, then the server. Never lazy: a database
 * that can't be had is a failed start.
 */
@Configuration(proxyBeanMethods = false)
@Lazy(false)
@EnableConfigurationProperties(PlatformSettings.class)
class DatabaseConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

  /** The schema belongs to the start as well. */
  @Bean
  static LazyInitializationExcludeFilter schemaIsNotLazy() {
    return LazyInitializationExcludeFilter.forBeanTypes(FlywayMigrationInitializer.class);
  }

  @Bean
  DatabaseAccess databaseAccess(
      PlatformSettings settings, ObjectProvider<DatabaseNotices> notices) {
    return DatabaseAccess.open(settings, notices.getIfAvailable(() -> LOG::info));
  }

  @Bean
  HikariDataSource dataSource(DatabaseAccess access) {
    HikariDataSource pool = ConnectionPool.to(access.endpoint());
    access.leaveStoppingToOwner(); // Spring knows the bean by now, and closes it
    return pool;
  }
}
