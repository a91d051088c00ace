package org.handrail.record;

/**
 * A view of the record: what its pages show under {@code #/name}. The server sends the same views to everybody; what stands in them is
 * opened on the device.
 *
 * @param name the first part of the fragment; its template in the document has the id {@code view-name} or is opened by the script
 * @param script the module that shows it, as an address of this server, or an empty text where the template is all
 * @param function what that module exports for it
 * @param place under which place of the record's bar it lies
 * @param open whether it also shows while the record is locked
 */
public record RecordView(String name, String script, String function, String place, boolean open) {

  public RecordView {
    if (!name.matches("[a-z]+") || !(script.isEmpty() || script.matches("/[a-z/-]+\\.js"))) {
      throw new IllegalArgumentException("not a view of the record: " + name + " " + script);
    }
  }
}
