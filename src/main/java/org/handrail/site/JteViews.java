package org.handrail.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Renders the templates under {@code templates/}, compiled with the program. A controller names its view {@code
 * module/page}; the template gets the model's values by name, and always {@link Page} {@code page} and {@link Localizer}
 * {@code words}.
 */
@Component
class JteViews implements ViewResolver, Ordered {

  private static final int MOST_LOCALES = 64;

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final MessageSource messages;
  private final WebSettings settings;
  private final List<WhoAnswers> numbers;
  private final List<BarPlace> places;
  private final List<FootLink> foot;
  private final Map<Locale, LocaleFormats> formats = new ConcurrentHashMap<>();

  JteViews(
      MessageSource messages,
      WebSettings settings,
      List<WhoAnswers> numbers,
      List<BarPlace> places,
      List<FootLink> foot) {
    this.messages = messages;
    this.settings = settings;
    this.numbers = List.copyOf(numbers);
    this.places =
        places.stream().sorted(Comparator.comparingInt(BarPlace::order)).toList();
    this.foot = foot.stream().sorted(Comparator.comparingInt(FootLink::order)).toList();
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable View resolveViewName(String viewName, Locale locale) {
    String template = viewName + ".jte";
    return engine.hasTemplate(template) ? new JteView(template) : null;
  }

  /** Any browser may name any region: only so many are kept. */
  private LocaleFormats formats(Locale locale) {
    LocaleFormats known = formats.get(locale);
    if (known != null) {
      return known;
    }
    LocaleFormats fresh = new LocaleFormats(locale);
    if (formats.size() < MOST_LOCALES) {
      formats.put(locale, fresh);
    }
    return fresh;
  }

  private final class JteView implements View {

    private final String template;

    JteView(String template) {
      this.template = template;
    }

    @Override
    public String getContentType() {
      return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Map<String, Object> values = new HashMap<>(model == null ? Map.of() : model);
      Locale locale = RequestContextUtils.getLocale(request);
      values.put("page", Page.of(request, settings, numbers, places, foot));
      values.put("words", new Localizer(messages, formats(locale)));
      // The page is whole before its first byte leaves: an error half-way becomes an error page.
      Utf8ByteOutput page = new Utf8ByteOutput();
      engine.render(template, values, page);
      response.setContentType(getContentType());
      response.setHeader("Content-Language", locale.getLanguage());
      response.addHeader("Vary", "Accept-Language");
      response.setContentLength(page.getContentLength());
      // In one piece: every write passes all filters, and a page consists of some thousand texts.
      ByteArrayOutputStream whole = new ByteArrayOutputStream(page.getContentLength());
      page.writeTo(whole);
      whole.writeTo(response.getOutputStream());
    }
  }
}
