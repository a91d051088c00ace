package org.handrail.planner.oracle;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.handrail.planner.oracle.SimulatedDay.Rules;
import org.handrail.planner.oracle.SimulatedDay.Stop;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.Problem.Candidate;
import org.handrail.planner.solve.Problem.Day;
import org.handrail.planner.solve.Problem.Entry;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.params.provider.Arguments;

/** Readings of the hard rules that are each wrong in one sentence. */
final class WrongRules {

  private WrongRules() {}

  static Stream<Arguments> all() {
    return Stream.of(
        wrong("no buffer", p -> new Rules(p) {
          @Override
          int freeBeforeMin(Candidate pick) {
            return 0;
          }
        }),
        wrong("a minute less early", p -> new Rules(p) {
          @Override
          int freeBeforeMin(Candidate pick) {
            return Math.max(0, pick.earlyMin() - 1);
          }
        }),
        wrong("five minutes early everywhere", p -> new Rules(p) {
          @Override
          int freeBeforeMin(Candidate pick) {
            return 5;
          }
        }),
        wrong("awake from midnight", p -> new Rules(p) {
          @Override
          long earliest(Day day) {
            return day.start();
          }
        }),
        wrong("awake until midnight", p -> new Rules(p) {
          @Override
          long latest(Day day) {
            return day.end();
          }
        }),
        wrong("a block only meets the day on which it starts", p -> new Rules(p) {
          @Override
          boolean meets(Day day, long start, long end) {
            return start >= day.start() && start < day.end();
          }
        }),
        wrong("a block that ends as the day starts meets it", p -> new Rules(p) {
          @Override
          boolean meets(Day day, long start, long end) {
            return start < day.end() && end >= day.start();
          }
        }),
        wrong("a block that starts as the day ends meets it", p -> new Rules(p) {
          @Override
          boolean meets(Day day, long start, long end) {
            return start <= day.end() && end > day.start();
          }
        }),
        wrong("five minutes before a block and home too", p -> new Rules(p) {
          private int bufferMin;

          @Override
          boolean needsTime(Stop from, Stop to, boolean placelessBetween) {
            bufferMin = to.pick() ? 0 : 5;
            return super.needsTime(from, to, placelessBetween);
          }

          @Override
          boolean hasRoom(BitSet painted, int from, int to, int length) {
            return super.hasRoom(painted, from, to, length + bufferMin);
          }
        }),
        wrong("no home in between", p -> new Rules(p) {
          @Override
          int homeInBetweenMin(Stop from, Stop to) {
            return -1;
          }
        }),
        wrong("home in between however far", p -> new Rules(p) {
          @Override
          int homeInBetweenMin(Stop from, Stop to) {
            return p.travel().minutes(from.leftFrom(), p.base())
                + p.travel().minutes(p.base(), to.reachedAt());
          }
        }),
        wrong("no longest travel", p -> new Rules(p) {
          @Override
          int journeyMin(Stop from, Stop to) {
            return p.travel().minutes(from.leftFrom(), to.reachedAt());
          }
        }),
        wrong("home in between whenever it is quicker", p -> new Rules(p) {
          @Override
          int journeyMin(Stop from, Stop to) {
            int direct = super.journeyMin(from, to);
            int home = homeInBetweenMin(from, to);
            return home >= 0 && home < direct ? home : direct;
          }
        }),
        wrong("the longest travel is already too long", p -> new Rules(p) {
          @Override
          int journeyMin(Stop from, Stop to) {
            int direct = p.travel().minutes(from.leftFrom(), to.reachedAt());
            boolean limited = from.inPerson() || to.inPerson();
            return limited && direct == p.limits().maxTravelMin()
                ? homeInBetweenMin(from, to)
                : super.journeyMin(from, to);
          }
        }),
        wrong("the longest travel binds blocks too", p -> new Rules(p) {
          @Override
          int journeyMin(Stop from, Stop to) {
            int direct = p.travel().minutes(from.leftFrom(), to.reachedAt());
            return direct > p.limits().maxTravelMin() && (from.pick() || to.pick())
                ? -1
                : super.journeyMin(from, to);
          }
        }),
        wrong("picks without place cut no journey between blocks", p -> new Rules(p) {
          @Override
          boolean needsTime(Stop from, Stop to, boolean placelessBetween) {
            return from.pick() || to.pick();
          }
        }),
        wrong("journeys between blocks are checked", p -> new Rules(p) {
          @Override
          boolean needsTime(Stop from, Stop to, boolean placelessBetween) {
            return true;
          }
        }),
        wrong("a journey may overlap a pick without place", p -> new Rules(p) {
          @Override
          boolean hasRoom(BitSet painted, int from, int to, int length) {
            return to - from >= length;
          }
        }),
        wrong("a journey may be cut into pieces", p -> new Rules(p) {
          @Override
          boolean hasRoom(BitSet painted, int from, int to, int length) {
            return length == 0
                || to - from - painted.get(from, Math.max(from, to)).cardinality() >= length;
          }
        }),
        wrong("a journey only right after the first", p -> new Rules(p) {
          @Override
          boolean hasRoom(BitSet painted, int from, int to, int length) {
            return length == 0 || from + length <= Math.min(to, next(painted, from));
          }

          private int next(BitSet painted, int from) {
            int set = painted.nextSetBit(from);
            return set < 0 ? Integer.MAX_VALUE : set;
          }
        }),
        wrong("a block ends where its last entry in order is", p -> new Rules(p) {
          @Override
          GeoPoint placeAtEnd(List<Entry> ofBlock) {
            return placeOf(ofBlock.getLast());
          }
        }),
        wrong("a block ends where the last of those is that end last", p -> new Rules(p) {
          @Override
          GeoPoint placeAtEnd(List<Entry> ofBlock) {
            long end = ofBlock.stream().mapToLong(Entry::end).max().orElseThrow();
            return placeOf(ofBlock.reversed().stream()
                .filter(e -> e.end() == end)
                .findFirst()
                .orElseThrow());
          }
        }));
  }

  private static Arguments wrong(String what, Function<Problem, Rules> made) {
    return Arguments.of(what, made);
  }
}
