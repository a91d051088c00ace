package org.handrail.accounts.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.handrail.accounts.Bytes;
import org.handrail.accounts.MemberId;
import org.handrail.accounts.RandomId;
import org.handrail.accounts.Sealed;
import org.handrail.accounts.vault.ItemId;
import org.handrail.accounts.vault.ListedItem;
import org.handrail.accounts.vault.NewItem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code accounts_item}. */
@Repository
class JdbcItems {

  private final JdbcClient db;
  private final JdbcTemplate batches;

  JdbcItems(JdbcTemplate batches) {
    this.batches = batches;
    db = JdbcClient.create(batches);
  }

  /** What is known of an item. */
  record Known(long seq, Bytes tag) {}

  /** How large an item is; 0 when it was erased. */
  record Size(long seq, int bytes) {}

  /** Those of these items that are there, erased or not. */
  Map<ItemId, Known> find(MemberId member, Collection<ItemId> ids) {
    Map<ItemId, Known> found = new HashMap<>();
    db.sql("""
            select item_id, seq, tag from accounts_item
            where member_id = :member and item_id = any(:ids)
            """).param("member", member.value()).param("ids", values(ids)).query(row -> {
      found.put(
          new ItemId(row.getObject("item_id", UUID.class)),
          new Known(row.getLong("seq"), Bytes.of(row.getBytes("tag"))));
    });
    return found;
  }

  /** Adds these items with the numbers from {@code first} on, in one statement. */
  void insert(MemberId member, long first, List<NewItem> items) {
    UUID[] ids = new UUID[items.size()];
    byte[][] tags = new byte[items.size()][];
    byte[][] blobs = new byte[items.size()][];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = items.get(i).id().value();
      tags[i] = items.get(i).blob().tag().toArray();
      blobs[i] = items.get(i).blob().toArray();
    }
    batches.execute((Connection connection) -> {
      try (PreparedStatement insert = connection.prepareStatement("""
          insert into accounts_item (member_id, seq, item_id, tag, blob)
          select ?, ? + place - 1, item_id, tag, blob
          from unnest(?, ?, ?) with ordinality as added (item_id, tag, blob, place)
          """)) {
        insert.setLong(1, member.value());
        insert.setLong(2, first);
        insert.setArray(3, connection.createArrayOf("uuid", ids));
        insert.setArray(4, connection.createArrayOf("bytea", tags));
        insert.setArray(5, connection.createArrayOf("bytea", blobs));
        return insert.executeUpdate();
      }
    });
  }

  /** The sizes of the next items after this number, in order. */
  List<Size> sizesAfter(MemberId member, long after, int most) {
    return db.sql("""
            select seq, coalesce(octet_length(blob), 0) as bytes from accounts_item
            where member_id = :member and seq > :after order by seq limit :most
            """)
        .param("member", member.value())
        .param("after", after)
        .param("most", most)
        .query((row, number) -> new Size(row.getLong("seq"), row.getInt("bytes")))
        .list();
  }

  /** The items after one number up to another, in order. */
  List<ListedItem> list(MemberId member, long after, long until) {
    return db.sql("""
            select seq, item_id, tag, blob from accounts_item
            where member_id = :member and seq > :after and seq <= :until order by seq
            """)
        .param("member", member.value())
        .param("after", after)
        .param("until", until)
        .query((row, number) -> {
          byte @Nullable [] blob = row.getBytes("blob");
          return new ListedItem(
              row.getLong("seq"),
              new ItemId(row.getObject("item_id", UUID.class)),
              Bytes.of(row.getBytes("tag")),
              blob == null ? null : Sealed.of(blob));
        })
        .list();
  }

  /** Throws the content of these away; says of how many. */
  int empty(MemberId member, Collection<ItemId> ids) {
    return db.sql("""
            update accounts_item set blob = null
            where member_id = :member and item_id = any(:ids) and blob is not null
            """).param("member", member.value()).param("ids", values(ids)).update();
  }

  /** How many items there are of each size; 0 is the size of erased ones. */
  SortedMap<Integer, Long> countBySize(MemberId member) {
    SortedMap<Integer, Long> counts = new TreeMap<>();
    db.sql("""
            select coalesce(octet_length(blob), 0) as bytes, count(*) as items from accounts_item
            where member_id = :member group by 1
            """).param("member", member.value()).query(row -> {
      counts.put(row.getInt("bytes"), row.getLong("items"));
    });
    return counts;
  }

  void deleteAll(MemberId member) {
    db.sql("delete from accounts_item where member_id = :member")
        .param("member", member.value())
        .update();
  }

  private static UUID[] values(Collection<ItemId> ids) {
    return ids.stream().map(RandomId::value).toArray(UUID[]::new);
  }
}
