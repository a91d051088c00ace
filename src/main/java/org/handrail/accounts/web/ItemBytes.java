package org.handrail.accounts.web;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.handrail.accounts.RandomId;
import org.handrail.accounts.Sealed;
import org.handrail.accounts.vault.BlobSize;
import org.handrail.accounts.vault.ItemId;
import org.handrail.accounts.vault.ListedItem;
import org.handrail.accounts.vault.NewItem;
import org.handrail.accounts.vault.Vault;
import org.handrail.site.problem.InvalidParameter;

/** Items as bytes, numbers big-endian. */
final class ItemBytes {

  private static final int AROUND = Long.BYTES + RandomId.LENGTH + Integer.BYTES;

  private ItemBytes() {}

  /** Reads 16 bytes id, 4 bytes length, blob, again and again. */
  static List<NewItem> read(byte[] body) {
    ByteBuffer bytes = ByteBuffer.wrap(body);
    List<NewItem> items = new ArrayList<>();
    try {
      while (bytes.hasRemaining()) {
        byte[] id = new byte[RandomId.LENGTH];
        bytes.get(id);
        items.add(new NewItem(ItemId.of(id), blob(bytes)));
      }
    } catch (BufferUnderflowException e) {
      throw new InvalidParameter("items");
    }
    if (items.isEmpty()) {
      throw new InvalidParameter("items");
    }
    return items;
  }

  private static Sealed blob(ByteBuffer bytes) {
    int length = bytes.getInt();
    if (!BlobSize.ALL.contains(length) || length > bytes.remaining()) {
      throw new InvalidParameter("items");
    }
    byte[] blob = new byte[length];
    bytes.get(blob);
    if (blob[0] != 1 && blob[0] != 2) {
      throw new InvalidParameter("items");
    }
    return Sealed.of(blob);
  }

  /** Writes 8 bytes last, then for each item 8 bytes number, 16 bytes id, 4 bytes length, blob; or length 0 and 16 bytes tag. */
  static byte[] write(Vault.Page page) {
    int size = Long.BYTES;
    for (ListedItem item : page.items()) {
      Sealed blob = item.blob();
      size += AROUND + (blob == null ? Sealed.TAG_LENGTH : blob.length());
    }
    ByteBuffer bytes = ByteBuffer.allocate(size).putLong(page.last());
    for (ListedItem item : page.items()) {
      Sealed blob = item.blob();
      bytes
          .putLong(item.seq())
          .put(item.id().toArray())
          .putInt(blob == null ? 0 : blob.length())
          .put(blob == null ? item.tag().toArray() : blob.toArray());
    }
    return bytes.array();
  }
}
