package org.handrail.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.handrail.directory.MeetingLists.ImportOptions;
import org.handrail.directory.MeetingLists.ImportOutcome;
import org.junit.jupiter.api.Test;

class ListDifferenceTest {

  private static final Map<String, String> BEFORE =
      Map.of("a", "as it was", "b", "as it was", "c", "as it was");

  private record Entry(String id, String content) {}

  private static ListDifference<String, Entry> difference(Entry... entries) {
    return ListDifference.of(
        List.of(entries), Entry::id, BEFORE, (entry, known) -> entry.content().equals(known));
  }

  @Test
  void tellsNewChangedAndGoneEntriesFromThoseThatStay() {
    Entry same = new Entry("a", "as it was");
    Entry changed = new Entry("b", "otherwise");
    Entry added = new Entry("d", "as it was");

    ListDifference<String, Entry> found = difference(changed, same, added);

    assertThat(found.fresh()).containsExactly(changed, added);
    assertThat(found.same()).containsExactly(same);
    assertThat(found.outdated()).containsExactlyInAnyOrder("b", "c");
    assertThat(found.outcome()).isEqualTo(new ImportOutcome(1, 1, 1, 1));
  }

  @Test
  void refusesAnEntryThatIsGivenTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> difference(new Entry("a", "one"), new Entry("a", "another")));
  }

  @Test
  void aListIsHeldBackWhenItLosesTooMuchUnlessThatIsAccepted() {
    ImportOutcome empty = difference().outcome();

    assertThatThrownBy(() -> empty.requireKept(new ImportOptions(false, false)))
        .isInstanceOfSatisfying(ListShrank.class, e -> assertThat(e.gone()).isEqualTo(3));
    assertThatCode(() -> empty.requireKept(new ImportOptions(false, true)))
        .doesNotThrowAnyException();
  }
}
