package jp.tashika.certificates.authority;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** One real handshake over the loopback: a server that demands a client certificate and looks into the CRL, and a client. */
final class MutualTls {

    private MutualTls() {}

    /** The subject of the client as the server saw it; an exception when either side refuses. */
    static String greet(Path serverStore, Path clientStore, Path serverTrusts, Path clientTrusts, Path crl)
            throws Exception {
        SSLContext serverSide = context(keys(serverStore), trustWithCrl(serverTrusts, crl));
        SSLContext clientSide =
                context(clientStore == null ? new KeyManager[0] : keys(clientStore), trustWithCrl(clientTrusts, null));
        try (SSLServerSocket listening =
                        (SSLServerSocket) serverSide.getServerSocketFactory().createServerSocket(0);
                ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            listening.setNeedClientAuth(true);
            listening.setSoTimeout(10_000);
            Future<String> seen = pool.submit(answerOne(listening));
            Exception clientProblem = null;
            try (SSLSocket socket =
                    (SSLSocket) clientSide.getSocketFactory().createSocket("localhost", listening.getLocalPort())) {
                socket.setSoTimeout(10_000);
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
                socket.getOutputStream().write('?');
                socket.getOutputStream().flush();
                if (socket.getInputStream().read() != '!') {
                    clientProblem = new IOException("closed by the server");
                }
            } catch (IOException e) {
                clientProblem = e;
            }
            String subject;
            try {
                subject = seen.get();
            } catch (ExecutionException e) {
                String client = clientProblem == null ? "" : ", client: " + rootMessage(clientProblem);
                throw new IOException("server: " + rootMessage(e) + client, e);
            }
            if (clientProblem != null) {
                throw clientProblem;
            }
            return subject;
        }
    }

    private static Callable<String> answerOne(SSLServerSocket listening) {
        return () -> {
            try (SSLSocket accepted = (SSLSocket) listening.accept()) {
                accepted.setSoTimeout(10_000);
                accepted.startHandshake();
                int first = accepted.getInputStream().read();
                accepted.getOutputStream().write(first == '?' ? '!' : '-');
                accepted.getOutputStream().flush();
                X509Certificate client = (X509Certificate) accepted.getSession().getPeerCertificates()[0];
                return client.getSubjectX500Principal().getName();
            }
        };
    }

    private static String rootMessage(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private static SSLContext context(KeyManager[] keys, TrustManagerFactory trust) throws Exception {
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(keys, trust.getTrustManagers(), null);
        return context;
    }

    private static KeyManager[] keys(Path store) throws Exception {
        Path passwordFile = store.resolveSibling(store.getFileName().toString().replace(".p12", ".password"));
        char[] password = Files.readString(passwordFile, StandardCharsets.US_ASCII)
                .strip()
                .toCharArray();
        KeyStore content = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            content.load(in, password);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
        factory.init(content, password);
        return factory.getKeyManagers();
    }

    private static TrustManagerFactory trustWithCrl(Path root, Path crl) throws Exception {
        CertificateFactory certificates = CertificateFactory.getInstance("X.509");
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        try (InputStream in = Files.newInputStream(root)) {
            anchors.setCertificateEntry("root", certificates.generateCertificate(in));
        }
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, new X509CertSelector());
        parameters.setRevocationEnabled(crl != null);
        if (crl != null) {
            try (InputStream in = Files.newInputStream(crl)) {
                parameters.addCertStore(CertStore.getInstance(
                        "Collection", new CollectionCertStoreParameters(List.of(certificates.generateCRL(in)))));
            }
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(new CertPathTrustManagerParameters(parameters));
        return factory;
    }
}
