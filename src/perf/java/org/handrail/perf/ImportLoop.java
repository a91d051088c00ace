package org.handrail.perf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.handrail.ServerProcess;
import org.handrail.directory.FeedId;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingLists;
import org.handrail.directory.MeetingLists.ImportOptions;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Imports small lists until it is killed, in a JVM of its own beside the server, several at a time. Says first {@code rows
 * N}: how many imports the database remembers. Then {@code try N} before each, {@code done N} when the database has
 * acknowledged it, {@code fail N} when not. Arguments: the data directory, and the first number, a multiple of {@link
 * #AT_A_TIME}.
 */
final class ImportLoop {

  /** How many imports go on at the same time, each with lists of its own. */
  static final int AT_A_TIME = 8;

  /** How many lists take turns; a multiple of {@link #AT_A_TIME}. */
  static final int LISTS = 40;

  /** Meetings of one list; few, since it is the number of acknowledged writes that counts. */
  static final int MEETINGS = 2;

  private static final ImportOptions OPTIONS = new ImportOptions(true, true);

  private ImportLoop() {}

  /** What an import needs, and no web server. */
  @EnableAutoConfiguration
  @ComponentScan({"org.handrail.platform", "org.handrail.directory.internal"})
  static class Context {
    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int first = Integer.parseInt(args[1]);
    List<Meeting> models = WorldOfMeetings.meetings(MEETINGS, 1);
    try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Context.class)
        .web(WebApplicationType.NONE)
        .lazyInitialization(true)
        .properties(Map.of("handrail.data", args[0], "handrail.database.role", "join"))
        .run()) {
      MeetingLists lists = context.getBean(MeetingLists.class);
      System.out.println("rows " + remembered(context.getBean(JdbcClient.class)));
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < AT_A_TIME; i++) {
        int own = first + i;
        threads.add(Thread.ofPlatform().start(() -> replaceForEver(lists, models, own)));
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }

  /** Each import counts up there, in its own transaction. */
  private static long remembered(JdbcClient database) {
    return database.sql("select feeds from directory_version").query(Long.class).single();
  }

  private static void replaceForEver(MeetingLists lists, List<Meeting> models, int first) {
    for (int generation = first; true; generation += AT_A_TIME) {
      System.out.println("try " + generation);
      if (replace(lists, models, generation)) {
        System.out.println("done " + generation);
      } else {
        System.out.println("fail " + generation);
        LockSupport.parkNanos(20_000_000); // the database is down: not acknowledged
      }
    }
  }

  private static boolean replace(MeetingLists lists, List<Meeting> models, int generation) {
    FeedId feed = feed(generation % LISTS);
    try {
      lists.replace(feed, models.stream().map(m -> meeting(m, feed, generation)).toList(), OPTIONS);
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static Meeting meeting(Meeting model, FeedId feed, int generation) {
    return model.with().feed(feed).name("Generation " + generation).build();
  }

  static FeedId feed(int list) {
    return new FeedId("ledger-" + list);
  }

  static int generationOf(String name) {
    return Integer.parseInt(name.substring("Generation ".length()));
  }

  static Process start(Path data, int first) throws IOException {
    return ServerProcess.java(
        Map.of(), ImportLoop.class.getName(), List.of(data.toString(), "" + first));
  }

  /** A loop in its own JVM, and a thread that writes down what it says. */
  static final class Running {

    private static final int PATIENCE_S = 300;

    private final Process process;
    private final Thread reader;
    private final Semaphore done = new Semaphore(0);
    private final Semaphore failed = new Semaphore(0);

    Running(Process process, ImportLedger ledger) {
      this.process = process;
      reader = Thread.ofPlatform().daemon().start(() -> read(ledger));
    }

    private void read(ImportLedger ledger) {
      try (BufferedReader said = new BufferedReader(
          new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
          if (line.matches("try \\d+")) {
            ledger.tried(Integer.parseInt(line.substring(4)));
          } else if (line.matches("done \\d+")) {
            ledger.acknowledged(Integer.parseInt(line.substring(5)));
            done.release();
          } else if (line.matches("fail \\d+")) {
            failed.release();
          } else if (line.matches("rows \\d+")) {
            ledger.remembered(Long.parseLong(line.substring(5)));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Waits for so many imports from now on. */
    void await(int imports) throws InterruptedException {
      done.drainPermits();
      await(done, imports, "imports");
    }

    /** From now on failures count. */
    void expectFailures() {
      failed.drainPermits();
    }

    /** Waits for so many imports that were not acknowledged since they were expected. */
    void awaitFailures(int imports) throws InterruptedException {
      await(failed, imports, "failing imports");
    }

    private static void await(Semaphore counter, int count, String what)
        throws InterruptedException {
      if (!counter.tryAcquire(count, PATIENCE_S, TimeUnit.SECONDS)) {
        throw new IllegalStateException("no " + what + " for " + PATIENCE_S + " seconds");
      }
    }

    /** Hears what the database remembers, and no more. */
    void askAndKill() throws InterruptedException {
      await(1);
      kill();
    }

    /** {@code kill -9}; what it had said before is in the ledger afterwards. */
    void kill() throws InterruptedException {
      process.toHandle().destroyForcibly(); // the process itself would close its streams, too
      process.waitFor();
      reader.join();
    }
  }
}
