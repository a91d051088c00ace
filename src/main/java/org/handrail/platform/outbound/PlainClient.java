package org.handrail.platform.outbound;

import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;

/** An HTTP client with everything switched off that acts on its own: redirects, retries, proxies, cookies, logins, unpacking. */
final class PlainClient {

  private static final Http1Config HEADERS =
      Http1Config.custom().setMaxLineLength(8192).setMaxHeaderCount(100).build();

  private PlainClient() {}

  static CloseableHttpClient create(
      OutboundSettings settings, CheckedResolver resolver, SSLContext tls) {
    Timeout connect = Timeout.of(settings.connectTimeout());
    Timeout total = Timeout.of(settings.totalTimeout());
    var connections = PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(resolver)
        .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
        .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(connect).build())
        .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(total).build())
        .setDefaultConnectionConfig(ConnectionConfig.custom()
            .setConnectTimeout(connect)
            .setSocketTimeout(total)
            .build())
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(HEADERS).build())
        .build();
    return HttpClientBuilder.create()
        .setConnectionManager(connections)
        .setRoutePlanner(new DefaultRoutePlanner(null))
        .setDefaultRequestConfig(RequestConfig.custom()
            .setResponseTimeout(total)
            .setAuthenticationEnabled(false)
            .setProtocolUpgradeEnabled(false)
            .build())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .setUserAgent("Handrail")
        .build();
  }
}
