package org.handrail.directory.internal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.handrail.directory.Meeting;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/** All SQL on {@code directory_meeting}. Rows go in and out by COPY, since a list may hold every meeting of the world. */
@Repository
class JdbcMeetings {

  private static final int CHUNK_BYTES = 1 << 16;

  private final JdbcOperations db;

  JdbcMeetings(JdbcOperations db) {
    this.db = db;
  }

  /** Meeting id and content hash of all meetings of a feed. */
  Map<String, String> hashes(UUID feed) {
    Map<String, String> hashes = new HashMap<>();
    db.query(
        "select meeting_id, content_hash from directory_meeting where feed_id = ?",
        row -> {
          hashes.put(row.getString(1), row.getString(2));
        },
        feed);
    return hashes;
  }

  void delete(UUID feed, Collection<String> ids) {
    if (!ids.isEmpty()) {
      db.update(
          "delete from directory_meeting where feed_id = ? and meeting_id = any (?)",
          feed,
          ids.toArray(String[]::new));
    }
  }

  /** Returns how many meetings the feed had. */
  int deleteAll(UUID feed) {
    return db.update("delete from directory_meeting where feed_id = ?", feed);
  }

  /** Adds meetings of a feed, none of which is there. */
  void add(UUID feed, Collection<Meeting> meetings) {
    if (meetings.isEmpty()) {
      return;
    }
    MeetingWriter writer = new MeetingWriter(feed);
    withCopy(copy -> {
      CopyIn in = copy.copyIn("copy directory_meeting (" + MeetingWriter.COLUMNS + ") from stdin");
      try {
        send(in, meetings, writer);
        in.endCopy();
      } finally {
        if (in.isActive()) {
          in.cancelCopy();
        }
      }
    });
  }

  private static void send(CopyIn in, Collection<Meeting> meetings, MeetingWriter writer)
      throws SQLException {
    byte[] chunk = new byte[CHUNK_BYTES];
    int filled = 0;
    for (Meeting meeting : meetings) {
      byte[] row = writer.row(meeting);
      if (filled + row.length > chunk.length) {
        in.writeToCopy(chunk, 0, filled);
        filled = 0;
      }
      if (row.length > chunk.length) {
        in.writeToCopy(row, 0, row.length);
      } else {
        System.arraycopy(row, 0, chunk, filled, row.length);
        filled += row.length;
      }
    }
    in.writeToCopy(chunk, 0, filled);
  }

  /** Hands every row of every feed, in the form that {@link MeetingReader} reads, to the receiver. */
  void readAll(Consumer<byte[]> receiver) {
    withCopy(copy -> {
      CopyOut out = copy.copyOut("copy (select " + MeetingReader.SELECTED
          + " from directory_meeting m join directory_feed f on f.feed_id = m.feed_id) to stdout");
      try {
        for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
          receiver.accept(row);
        }
      } finally {
        if (out.isActive()) {
          out.cancelCopy();
        }
      }
    });
  }

  private void withCopy(JdbcCopy work) {
    db.execute((ConnectionCallback<Boolean>) connection -> {
      work.with(connection.unwrap(PGConnection.class).getCopyAPI());
      return true;
    });
  }

  /** Work on a connection's COPY. */
  private interface JdbcCopy {
    void with(org.postgresql.copy.CopyManager copy) throws SQLException;
  }
}
