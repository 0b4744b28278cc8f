package io.voicemill.jobs.kafka;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Looks whether a topic is there and may be used, before any work. */
public final class KafkaPreflight {

  private static final int PROBE_MILLIS = 2000;

  private final KafkaConnection connection;
  private final String topic;
  private final AclOperation operation;
  private final KafkaProblems problems;

  private KafkaPreflight(
      KafkaConnection connection, String topic, AclOperation operation, KafkaProblems problems) {
    this.connection = requireNonNull(connection, "connection is null");
    this.topic = requireNonNull(topic, "topic is null");
    this.operation = operation;
    this.problems = problems;
  }

  /** For a topic that scripts are read from. */
  public static KafkaPreflight ofScripts(KafkaConnection connection, String topic) {
    return new KafkaPreflight(
        connection,
        topic,
        AclOperation.READ,
        new KafkaProblems(connection, topic, "--scripts", "read"));
  }

  /** For a topic that takes are announced on. */
  public static KafkaPreflight ofEvents(KafkaConnection connection, String topic) {
    return new KafkaPreflight(
        connection,
        topic,
        AclOperation.WRITE,
        new KafkaProblems(connection, topic, "events.topic", "written"));
  }

  /**
   * Asks the brokers, for no longer than the connection's patience.
   *
   * @return what they say of the topic
   * @throws VoicemillException ENVIRONMENT, UNREADABLE_SOURCE or USAGE, without a secret
   */
  public TopicFacts check() {
    int patience = Math.toIntExact(connection.patience().toMillis());
    Map<String, Object> settings = new HashMap<>(connection.client());
    settings.put("request.timeout.ms", patience);
    settings.put("default.api.timeout.ms", patience);
    try (Admin admin = Admin.create(settings)) {
      TopicDescription description = describe(admin);
      requireAllowed(description.authorizedOperations());
      return new TopicFacts(description.topicId().toString(), description.partitions().size());
    } catch (KafkaException e) {
      throw new Causes(e).say("No resolvable bootstrap urls")
          ? problems.noAnswer("No address is known for any of these hosts")
          : problems.configuration(e);
    }
  }

  private TopicDescription describe(Admin admin) {
    try {
      return admin
          .describeTopics(
              List.of(topic), new DescribeTopicsOptions().includeAuthorizedOperations(true))
          .allTopicNames()
          .get(connection.patience().toMillis(), TimeUnit.MILLISECONDS)
          .get(topic);
    } catch (ExecutionException e) {
      throw failed(admin, e.getCause());
    } catch (TimeoutException e) {
      throw silent();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw problems.of(e);
    }
  }

  private VoicemillException failed(Admin admin, Throwable failure) {
    if (failure instanceof UnknownTopicOrPartitionException) {
      return problems.noTopic(topics(admin));
    }
    return failure instanceof org.apache.kafka.common.errors.TimeoutException
        ? silent()
        : problems.of(failure);
  }

  private Collection<String> topics(Admin admin) {
    try {
      return admin
          .listTopics(new ListTopicsOptions())
          .names()
          .get(connection.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return Set.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Set.of();
    }
  }

  private void requireAllowed(Set<AclOperation> allowed) {
    if (allowed != null
        && !allowed.isEmpty()
        && !allowed.contains(operation)
        && !allowed.contains(AclOperation.ALL)) {
      throw problems.notAllowed();
    }
  }

  private VoicemillException silent() {
    List<String> refusals = new ArrayList<>();
    for (BrokerAddress address : BrokerAddress.list(connection.servers()).orElseThrow()) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(address.host(), address.port()), PROBE_MILLIS);
        return problems.strangeAnswer();
      } catch (UnknownHostException e) {
        refusals.add(address + ": unknown host");
      } catch (IOException e) {
        refusals.add(address + ": " + e.getMessage());
      }
    }
    return problems.noAnswer(String.join("; ", refusals));
  }
}
