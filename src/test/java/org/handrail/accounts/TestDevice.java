package org.handrail.accounts;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device as the contract has it, but with invented bytes for everything sealed. For one thread. */
public final class TestDevice {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final AccountClient server;
  private final Random random;
  private final String number;
  private final String id;
  private String cookie = "";

  /** An item as it was sent. */
  public record Item(String id, Bytes blob) {}

  /** An item as it was read; without blob it was erased. */
  public record Listed(long seq, String id, Bytes blob, Bytes tag) {}

  /** What a page of items holds. */
  public record Page(long last, List<Listed> items) {}

  private TestDevice(AccountClient server, Random random, String number) {
    this.server = server;
    this.random = random;
    this.number = number;
    id = b64(16);
  }

  /** A device of nobody yet. */
  public static TestDevice fresh(AccountServer server, long seed) {
    return fresh(server.client(), seed);
  }

  /** A device of nobody yet. */
  public static TestDevice fresh(AccountClient server, long seed) {
    Random random = new Random(seed);
    return new TestDevice(server, random, number(random));
  }

  /** Another device of the same person. */
  public TestDevice another() {
    return new TestDevice(server, new Random(random.nextLong()), number);
  }

  /** 15 random digits and the one that checks them. */
  public static String number(Random random) {
    String digits = Long.toString(random.nextLong(100_000_000_000_000L, 1_000_000_000_000_000L));
    for (int check = 0; check < 10; check++) {
      if (MemberId.find(digits + check).isPresent()) {
        return digits + check;
      }
    }
    throw new IllegalStateException();
  }

  public String number() {
    return number;
  }

  public String id() {
    return id;
  }

  public String cookie() {
    return cookie;
  }

  public void cookie(String value) {
    cookie = value;
  }

  /** Random bytes as the contract writes them. */
  public String b64(int length) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(length));
  }

  public byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** What signs in with an unlock of this name, the same each time. */
  public static String auth(String unlock) {
    byte[] bytes = new byte[32];
    new Random(unlock.hashCode()).nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The id of an unlock of this name. */
  public static String unlockId(String unlock) {
    byte[] bytes = new byte[16];
    new Random(31L + unlock.hashCode()).nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public String wrap() {
    byte[] wrap = bytes(61);
    wrap[0] = 1;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(wrap);
  }

  /** The unlock with twelve words. */
  public String recovery(String name) {
    return """
        {"id":"%s","kind":"recovery","auth":"%s","wrap":"%s"}\
        """.formatted(unlockId(name), auth(name), wrap());
  }

  /** An unlock with a passphrase. */
  public String passphrase(String name, String salt) {
    return """
        {"id":"%s","kind":"passphrase","auth":"%s","wrap":"%s",\
        "kdf":{"salt":"%s","memoryKiB":65536,"passes":3,"lanes":1}}\
        """.formatted(unlockId(name), auth(name), wrap(), salt);
  }

  /** An unlock with a passkey. */
  public String passkey(String name, String credential) {
    return """
        {"id":"%s","kind":"passkey","auth":"%s","wrap":"%s","credential":"%s"}\
        """.formatted(unlockId(name), auth(name), wrap(), credential);
  }

  public static String keyring(int epoch, int rev) {
    return "{\"epoch\":%d,\"rev\":%d,\"public\":\"cHVi\",\"previous\":[],\"seal\":\"c2VhbA\"}"
        .formatted(epoch, rev);
  }

  /** The body that makes an account. */
  public String newAccount(String... unlocks) {
    return "{\"number\":\"%s\",\"device\":\"%s\",\"keyring\":%s,\"unlocks\":[%s]}"
        .formatted(number, id, keyring(1, 1), String.join(",", unlocks));
  }

  /** Makes an account with words named {@code words} and keeps the cookie. */
  public JsonNode signUp() {
    return keepCookie(post("/api/account", newAccount(recovery("words"))), 201);
  }

  /** Signs in with what an unlock of this name shows. */
  public HttpResponse<String> signIn(String kind, String unlock) {
    String body = "{\"number\":\"%s\",\"kind\":\"%s\",\"auth\":\"%s\",\"device\":\"%s\"}"
        .formatted(number, kind, auth(unlock), id);
    HttpResponse<String> answer = post("/api/account/session", body);
    if (answer.statusCode() == 200) {
      keepCookie(answer, 200);
    }
    return answer;
  }

  public String proof(String unlock) {
    return "{\"unlock\":\"%s\",\"auth\":\"%s\"}".formatted(unlockId(unlock), auth(unlock));
  }

  private JsonNode keepCookie(HttpResponse<String> answer, int expected) {
    if (answer.statusCode() != expected) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    return JSON.readTree(answer.body());
  }

  public HttpResponse<String> post(String path, String body) {
    return server.send(with(server.json(path, body)));
  }

  public HttpResponse<String> put(String path, String body) {
    return server.send(with(server
        .to(path)
        .header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString(body))));
  }

  public HttpResponse<String> get(String path) {
    return server.send(with(server.to(path)));
  }

  public HttpResponse<String> delete(String path) {
    return server.send(with(server.to(path).DELETE()));
  }

  public JsonNode state() {
    return JSON.readTree(get("/api/account").body());
  }

  private HttpRequest.Builder with(HttpRequest.Builder request) {
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  /** An item of this size with random content. */
  public Item item(int size) {
    byte[] blob = bytes(size);
    blob[0] = 1;
    return new Item(b64(16), Bytes.of(blob));
  }

  public HttpResponse<String> upload(Item... items) {
    return uploadBytes(body(items));
  }

  public HttpResponse<String> uploadBytes(byte[] body) {
    return server.send(with(server
        .to("/api/account/items")
        .header("Content-Type", "application/octet-stream")
        .POST(BodyPublishers.ofByteArray(body))));
  }

  /** Items as they are sent. */
  public static byte[] body(Item... items) {
    int size = 0;
    for (Item item : items) {
      size += 20 + item.blob().length();
    }
    ByteBuffer bytes = ByteBuffer.allocate(size);
    for (Item item : items) {
      bytes.put(Base64.getUrlDecoder().decode(item.id()));
      bytes.putInt(item.blob().length()).put(item.blob().toArray());
    }
    return bytes.array();
  }

  public Page items(long after) {
    HttpResponse<byte[]> answer =
        server.sendForBytes(with(server.to("/api/account/items?after=" + after)));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("status " + answer.statusCode());
    }
    ByteBuffer bytes = ByteBuffer.wrap(answer.body());
    long last = bytes.getLong();
    List<Listed> items = new java.util.ArrayList<>();
    while (bytes.hasRemaining()) {
      items.add(listed(bytes));
    }
    return new Page(last, items);
  }

  private static Listed listed(ByteBuffer bytes) {
    long seq = bytes.getLong();
    byte[] id = new byte[16];
    bytes.get(id);
    byte[] blob = new byte[bytes.getInt()];
    bytes.get(blob);
    byte[] tag = new byte[16];
    if (blob.length == 0) {
      bytes.get(tag);
    } else {
      System.arraycopy(blob, blob.length - 16, tag, 0, 16);
    }
    return new Listed(seq, Bytes.of(id).text(), Bytes.of(blob), Bytes.of(tag));
  }
}
