package org.handrail.record.web;

import java.util.Map;
import java.util.SortedMap;
import org.handrail.site.Languages;
import org.handrail.site.ReleasePart;
import org.handrail.site.StaticFiles;
import org.springframework.stereotype.Component;

/** The documents of the record and their scripts, with the parts of other rooms that run on a device for them. */
@Component
final class RecordReleasePart implements ReleasePart {

  private final RecordPages pages;

  RecordReleasePart(RecordPages pages) {
    this.pages = pages;
  }

  @Override
  public Map<String, byte[]> files() {
    SortedMap<String, byte[]> files = StaticFiles.find("vault/**", "browser/**", "record/**");
    for (String language : Languages.SPOKEN) {
      files.put("/record/" + language, pages.in(language));
    }
    return files;
  }
}
