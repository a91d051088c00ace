package org.handrail.cli.treatment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.handrail.cli.CommandOrder;
import org.handrail.cli.CommandRefused;
import org.handrail.cli.Console;
import org.handrail.cli.DataOption;
import org.handrail.cli.DataSession;
import org.handrail.cli.JsonOption;
import org.handrail.directory.FeedId;
import org.handrail.directory.ListShrank;
import org.handrail.directory.MeetingLists.ImportOptions;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.TreatmentLists;
import org.handrail.treatment.feed.ListingFeedResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes a directory of treatment into the data directory, also that of a running server. */
@CommandOrder(46)
@Command(
    name = "import-listings",
    customSynopsis = "handrail import-listings FILE|FOLDER|URL… --source NAME [OPTIONS]",
    description = "Take a directory of treatment in, whole or not at all. What its source held"
        + " before is replaced. Several files are one directory. A running server shows it within"
        + " seconds.",
    footer = "%nExit code 1 when it could not be taken; what was there stays.")
final class ImportListingsCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Mixin
  private ListingArguments directories = new ListingArguments();

  @Mixin
  private JsonOption json = new JsonOption();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      required = true,
      description = "Who keeps the directory, as people read it, such as SAMHSA. The same name"
          + " each time, also when the file is called otherwise: it tells what is replaced.")
  private String source = "";

  @Mixin
  private DataOption data = new DataOption();

  @Option(
      names = "--anyway",
      description = "Take it also when more than a fifth of its listings would vanish.")
  private boolean anyway;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    FeedId name = ForgetListingsCommand.sourceName(source, "option '--source'");
    // All is read before the database is touched: a slip of the pen costs nothing.
    List<ListingReading> readings = directories.read(name, console);
    Optional<List<Listing>> listings = listings(readings, console);
    ListingReport.Changes changes = listings.isEmpty()
        ? ListingReport.Changes.NONE
        : DataSession.make(
            data.path(),
            TreatmentLists.class,
            console,
            store -> take(name, listings.get(), store, console));
    ListingReport.print(
        readings.stream().map(reading -> reading.report().with(changes)).toList(), json, console);
    return changes.added() == null ? CommandRefused.PROBLEM : 0;
  }

  /** All listings; empty, and told, when some directory could not be read or nothing of it used. */
  private static Optional<List<Listing>> listings(List<ListingReading> readings, Console console) {
    Map<ListingId, Listing> listings = new LinkedHashMap<>();
    boolean isAnyRefused = false;
    for (ListingReading reading : readings) {
      ListingFeedResult result = reading.result();
      if (result == null) {
        return Optional.empty(); // told when it was read
      }
      isAnyRefused |= !result.rejected().isEmpty();
      // Files of one directory may overlap, such as pages that were fetched while it changed.
      result.listings().forEach(listing -> listings.putIfAbsent(listing.id(), listing));
    }
    if (listings.isEmpty() && isAnyRefused) {
      console.message("Nothing was taken: none of the records could be used; see what was refused");
      return Optional.empty();
    }
    return Optional.of(new ArrayList<>(listings.values()));
  }

  private ListingReport.Changes take(
      FeedId name, List<Listing> listings, TreatmentLists store, Console console) {
    try {
      ListingReport.Changes changes =
          ListingReport.Changes.of(store.replace(name, listings, new ImportOptions(false, anyway)));
      for (FeedId invented : listings.isEmpty() ? List.<FeedId>of() : store.listInvented()) {
        console.message("The invented listings of \"" + invented.value()
            + "\" are out of sight now that there is a real directory.");
      }
      return changes;
    } catch (ListShrank e) {
      console.message(name.value() + " was not taken: " + e.gone() + " of its " + e.before()
          + " listings would vanish, so what was there stays. Look at the directory; if it is"
          + " right, add --anyway.");
      return ListingReport.Changes.NONE;
    }
  }
}
