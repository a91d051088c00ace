package org.handrail.device.standin.java.time.zone;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesException;
import java.time.zone.ZoneRulesProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The zones of the JDK that built this, from its own file {@code tzdb.dat}. The compiler's library has zones of its own
 * under this class's name, but these err by an hour around some changes of the clock.
 */
public final class JodaRulesProvider extends ZoneRulesProvider {

  private static final String FILE = "/org/handrail/device/tzdb.dat";

  private final Map<String, byte[]> written = new HashMap<>();
  private final Map<String, ZoneRules> read = new HashMap<>();

  /** Finds the zones; each is read when it is first asked for. */
  public JodaRulesProvider() {
    try (InputStream file = JodaRulesProvider.class.getResourceAsStream(FILE);
        DataInputStream in = new DataInputStream(file)) {
      find(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void find(DataInputStream in) throws IOException {
    if (in.readByte() != 1 || !in.readUTF().equals("TZDB")) {
      throw new IOException("no file of zones");
    }
    int versions = in.readShort();
    for (int i = 0; i < versions; i++) {
      in.readUTF();
    }
    String[] regions = new String[in.readShort()];
    for (int i = 0; i < regions.length; i++) {
      regions[i] = in.readUTF();
    }
    byte[][] rules = new byte[in.readShort()][];
    for (int i = 0; i < rules.length; i++) {
      rules[i] = new byte[in.readShort()];
      in.readFully(rules[i]);
    }
    for (int i = 0; i < versions; i++) { // the last one counts
      for (int left = in.readShort(); left > 0; left--) {
        written.put(regions[in.readShort()], rules[in.readShort() & 0xffff]);
      }
    }
  }

  @Override
  protected Set<String> provideZoneIds() {
    return Set.copyOf(written.keySet());
  }

  @Override
  protected ZoneRules provideRules(String zoneId, boolean forCaching) {
    return read.computeIfAbsent(zoneId, this::readRules);
  }

  private ZoneRules readRules(String zoneId) {
    byte[] bytes = written.get(zoneId);
    if (bytes == null) {
      throw new ZoneRulesException("Unknown time-zone ID");
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new RulesReader(in).rules();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected NavigableMap<String, ZoneRules> provideVersions(String zoneId) {
    NavigableMap<String, ZoneRules> versions = new TreeMap<>();
    versions.put("", provideRules(zoneId, false));
    return versions;
  }
}
