package jp.tashika.central;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import jp.tashika.central.config.CentralConfig;
import jp.tashika.central.gateway.GatewaySecurity;
import jp.tashika.central.store.Database;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** センターの起動と停止。A running centre. */
public final class Central implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Central(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Brings the tables up to date and serves; returns when requests are answered. */
    public static Central start(CentralConfig config) {
        CentralConfig.Database database = config.database();
        Database.migrate(new Database.Place(database.url(), database.user(), database.password()));
        SpringApplication application = new SpringApplication(Wiring.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(properties(config));
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(CentralConfig.class, () -> config));
        return new Central(application.run());
    }

    /** 待受けポート。Where terminals and insurers connect. */
    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** 監視用ポート。Where health and metrics are. */
    public int managementPort() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.management.port"));
    }

    /** Finishes the requests that were begun, then stops. */
    @Override
    public void close() {
        context.close();
    }

    private static Map<String, Object> properties(CentralConfig config) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.application.name", "tashika-central");
        properties.put("spring.main.lazy-initialization", "false");
        properties.put("spring.jmx.enabled", "false");
        properties.put("spring.threads.virtual.enabled", "true");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "20s");
        properties.put("spring.mvc.servlet.load-on-startup", "1");
        properties.put("server.address", address("server.host", config.server().host()));
        properties.put("server.port", config.server().port());
        // who connects is who it is, also in Kubernetes, where X-Forwarded-For would else be believed
        properties.put("server.forward-headers-strategy", "none");
        properties.put("server.shutdown", "graceful");
        properties.put("server.error.whitelabel.enabled", "false");
        properties.put("server.tomcat.connection-timeout", "20s");
        properties.put("server.tomcat.keep-alive-timeout", config.load().idle().toSeconds() + "s");
        properties.put("server.tomcat.max-keep-alive-requests", "-1");
        properties.put("server.tomcat.max-connections", "20000");
        properties.put("server.tomcat.max-swallow-size", "40MB");
        if (config.identity().tls().isPresent()) {
            properties.put("server.ssl.bundle", Wiring.TLS);
            properties.put("server.ssl.client-auth", "need");
        }
        properties.put(
                "management.server.address",
                address("management.host", config.management().host()));
        properties.put("management.server.port", config.management().port());
        properties.put("management.server.ssl.enabled", "false");
        properties.put("management.endpoints.web.exposure.include", "health,prometheus");
        properties.put("management.endpoint.health.show-components", "always");
        properties.put("management.endpoint.health.probes.enabled", "true");
        properties.put("management.endpoint.health.group.readiness.include", "readinessState,store");
        properties.put("management.health.diskspace.enabled", "false");
        properties.put("management.health.ssl.enabled", "false");
        properties.put("logging.structured.format.console", "ecs");
        properties.put("logging.level.org.flywaydb", "WARN");
        return properties;
    }

    private static String address(String key, String host) {
        try {
            return InetAddress.getByName(host).getHostAddress();
        } catch (UnknownHostException e) {
            throw new StartRefused("設定 " + key + " は、この機械の IP アドレスかホスト名にしてください。");
        }
    }

    /** 構成。What the application is made of. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            exclude = {
                UserDetailsServiceAutoConfiguration.class,
                // the gateway counts and times its answers itself; observing every filter took a seventh of each answer
                ObservationAutoConfiguration.class,
                WebMvcObservationAutoConfiguration.class
            })
    @Import({
        CentralBeans.class,
        IntakeAssembly.class,
        JlisAssembly.class,
        CardAssembly.class,
        RecordAssembly.class,
        GatewaySecurity.class,
        StoreHealth.class,
        RevocationHealth.class
    })
    static class Wiring {

        static final String TLS = "centre";

        @Bean
        SslBundleRegistrar tls(CentralConfig config) {
            return bundles -> config.identity()
                    .tls()
                    .ifPresent(tls -> bundles.registerBundle(TLS, TlsBundle.of(tls, config.identity())));
        }
    }
}
