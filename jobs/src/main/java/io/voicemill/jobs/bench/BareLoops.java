package io.voicemill.jobs.bench;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.runtime.voice.kokoro.BareGraphs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The raw model: threads that run the graphs and do nothing else, with the lines dealt out evenly
 * beforehand.
 *
 * @param lines in any order
 * @param threads loops at once
 */
record BareLoops(BareGraphs graphs, List<Line> lines, int threads) {

  /**
   * One line.
   *
   * @param predictedSeconds of audio
   */
  record Line(SpokenText text, Voice voice, double predictedSeconds) {}

  BareLoops {
    requireNonNull(graphs, "graphs is null");
    lines = List.copyOf(lines);
  }

  /** Runs all lines once. */
  Throughput run() {
    List<List<Line>> shares = shares();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      long start = System.nanoTime();
      List<Future<Double>> loops = new ArrayList<>();
      for (List<Line> share : shares) {
        loops.add(
            executor.submit(
                () ->
                    share.stream()
                        .mapToDouble(line -> graphs.run(line.text(), line.voice()))
                        .sum()));
      }
      double audio = 0;
      for (Future<Double> loop : loops) {
        audio += loop.get();
      }
      return new Throughput(audio, (System.nanoTime() - start) / 1e9);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The benchmark was interrupted.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The model failed in the benchmark.", e.getCause());
    } finally {
      executor.shutdownNow();
    }
  }

  private List<List<Line>> shares() {
    List<List<Line>> shares = new ArrayList<>();
    double[] cost = new double[threads];
    for (int i = 0; i < threads; i++) {
      shares.add(new ArrayList<>());
    }
    List<Line> longestFirst = new ArrayList<>(lines);
    longestFirst.sort(Comparator.comparingDouble(Line::predictedSeconds).reversed());
    for (Line line : longestFirst) {
      int least = 0;
      for (int i = 1; i < threads; i++) {
        least = cost[i] < cost[least] ? i : least;
      }
      shares.get(least).add(line);
      cost[least] += line.predictedSeconds();
    }
    return shares;
  }
}
