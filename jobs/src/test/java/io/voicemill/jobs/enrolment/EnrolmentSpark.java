package io.voicemill.jobs.enrolment;

import org.apache.spark.sql.SparkSession;

/** A small local session. */
final class EnrolmentSpark {

  private EnrolmentSpark() {}

  static SparkSession open() {
    return SparkSession.builder()
        .master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate();
  }
}
