package org.handrail.treatment.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.handrail.directory.feed.UnreadableFeed;

/** The tables of a ZIP file, in memory, within limits that no honest package needs to pass. */
final class PackageFiles {

  private static final int MAX_ENTRIES = 500;
  private static final int MAX_FILE_BYTES = 64 << 20;
  private static final long MAX_BYTES = 256L << 20;

  private PackageFiles() {}

  static boolean isZip(byte[] bytes) {
    return bytes.length > 3
        && bytes[0] == 'P'
        && bytes[1] == 'K'
        && (bytes[2] == 3 || bytes[2] == 5);
  }

  /**
   * The tables, and the description of the package, by name without folder and in lower case.
   *
   * @throws UnreadableFeed when this is no ZIP file of tables
   */
  static Map<String, byte[]> unzip(byte[] bytes) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    long left = MAX_BYTES;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MAX_ENTRIES) {
          throw new UnreadableFeed("the ZIP file holds more than " + MAX_ENTRIES + " files");
        }
        String name = baseName(entry.getName());
        // What is not read has to be unpacked too, to come to the next: it counts as well.
        byte[] content = zip.readNBytes((int) Math.min(MAX_FILE_BYTES, left) + 1);
        left -= content.length;
        if (content.length > MAX_FILE_BYTES || left < 0) {
          throw new UnreadableFeed("the ZIP file holds more than " + (MAX_FILE_BYTES >> 20)
              + " MiB in one file or " + (MAX_BYTES >> 20) + " MiB in all; split the directory");
        }
        if (name.equals("[content_types].xml")) {
          throw new UnreadableFeed("this is an Excel file; save the table as CSV");
        }
        boolean hidden = entry.getName().startsWith("__MACOSX") || name.startsWith(".");
        if (isRead(name) && !hidden && files.putIfAbsent(name, content) != null) {
          throw new UnreadableFeed(
              "the ZIP file holds " + name + " twice; which one counts is not known");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableFeed("the ZIP file is damaged or encrypted; make it again");
    }
    return files;
  }

  private static boolean isRead(String name) {
    return name.endsWith(".csv") || name.equals("datapackage.json");
  }

  private static String baseName(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return name.toLowerCase(Locale.ROOT);
  }
}
