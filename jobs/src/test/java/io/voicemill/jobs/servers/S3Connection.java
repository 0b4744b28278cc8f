package io.voicemill.jobs.servers;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One client's connection to the gateway. */
final class S3Connection {

  private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(US_ASCII);
  private static final int CLOSED = 0;
  private static final String ENCRYPTION = "x-amz-server-side-encryption";

  private final S3Gateway gateway;
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  S3Connection(S3Gateway gateway, Socket socket) throws IOException {
    this.gateway = gateway;
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
  }

  void serve() throws IOException, InterruptedException {
    Optional<HttpHead> head = HttpHead.read(in);
    while (head.isPresent() && serve(head.get())) {
      head = HttpHead.read(in);
    }
  }

  private boolean serve(HttpHead head) throws IOException, InterruptedException {
    S3Request request = S3Request.of(head);
    Optional<Fault> fault = gateway.nextFault(request);
    Entry entry = new Entry(request, fault.map(Fault::kind));
    try {
      answer(head, entry, fault);
    } finally {
      entry.answered(CLOSED);
    }
    return entry.status != CLOSED && !head.closesConnection() && !socket.isClosed();
  }

  private void answer(HttpHead head, Entry entry, Optional<Fault> fault)
      throws IOException, InterruptedException {
    Fault.Kind kind = fault.map(Fault::kind).orElse(Fault.Kind.NONE);
    if (kind == Fault.Kind.CLOSE) {
      return;
    }
    if (kind == Fault.Kind.HANG) {
      Thread.sleep(fault.get().delay().toMillis());
    }
    if (head.expectsContinue()) {
      out.write(CONTINUE);
      out.flush();
    }
    if (kind == Fault.Kind.SLOW_DOWN) {
      HttpBody.copyRequest(head, in, OutputStream.nullOutputStream());
      refuse(S3Error.SLOW_DOWN, entry);
      return;
    }
    Optional<AccessPolicy> policy = gateway.policyOf(entry.request);
    if (policy.isPresent()) {
      forwardIfAllowed(head, entry, policy.get());
    } else {
      forward(head, entry, in);
    }
  }

  private void forwardIfAllowed(HttpHead head, Entry entry, AccessPolicy policy)
      throws IOException {
    InputStream body = in;
    List<String> deleted = List.of();
    if (DeletedKeys.areNamedBy(entry.request)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      HttpBody.copyRequest(head, in, bytes);
      deleted = DeletedKeys.of(bytes.toByteArray());
      body = new ByteArrayInputStream(bytes.toByteArray());
    }
    if (S3Permission.of(entry.request, deleted).stream().allMatch(policy::allows)) {
      forward(head, entry, body);
    } else {
      HttpBody.copyRequest(head, body, OutputStream.nullOutputStream());
      refuse(S3Error.ACCESS_DENIED, entry);
    }
  }

  private void forward(HttpHead head, Entry entry, InputStream body) throws IOException {
    S3Request request = entry.request;
    List<HttpHead.Field> encryption =
        head.fields().stream()
            .filter(field -> request.header(ENCRYPTION).isPresent())
            .filter(field -> field.name().toLowerCase(Locale.ROOT).startsWith(ENCRYPTION))
            .toList();
    try (S3Upstream upstream = new S3Upstream(gateway.serverPort())) {
      HttpHead answer =
          upstream.send(encryption.isEmpty() ? head : unencrypted(head, request), body);
      if (isMissingObject(request, answer)
          && gateway
              .policyOf(request)
              .filter(policy -> !policy.allows(S3Permission.toSeeThatItIsMissing(request)))
              .isPresent()) {
        refuse(S3Error.ACCESS_DENIED, entry);
        return;
      }
      entry.answered(answer.status());
      answer.with(answer.status() < 300 ? encryption : List.of()).write(out);
      upstream.receive(request.method(), answer, out);
      out.flush();
      if (answer.closesConnection() || HttpBody.endsWithConnection(request.method(), answer)) {
        socket.close();
      }
    }
  }

  private HttpHead unencrypted(HttpHead head, S3Request request) {
    return gateway
        .user(request.accessKeyId())
        .map(SignatureV4::new)
        .filter(signature -> signature.isValid(head))
        .map(
            signature ->
                signature.signWithout(
                    Set.of(
                        ENCRYPTION,
                        ENCRYPTION + "-aws-kms-key-id",
                        ENCRYPTION + "-bucket-key-enabled",
                        ENCRYPTION + "-context"),
                    head))
        .orElse(head);
  }

  private static boolean isMissingObject(S3Request request, HttpHead answer) {
    return answer.status() == 404
        && !request.key().isEmpty()
        && Set.of("GET", "HEAD").contains(request.method());
  }

  private void refuse(S3Error error, Entry entry) throws IOException {
    entry.answered(error.status());
    error.write(entry.request.method(), out);
  }

  /** A line of the log, written once, before the client sees the answer. */
  private final class Entry {

    private final Instant begun = Instant.now();
    private final S3Request request;
    private final Optional<Fault.Kind> fault;
    private int status = CLOSED;
    private boolean logged;

    Entry(S3Request request, Optional<Fault.Kind> fault) {
      this.request = request;
      this.fault = fault;
    }

    void answered(int with) {
      if (!logged) {
        logged = true;
        status = with;
        Duration took = Duration.between(begun, Instant.now());
        gateway.record(new S3Exchange(begun, request, with, took, fault));
      }
    }
  }
}
