package org.handrail.treatment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromiseWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20 dollars per call | NO_COMMISSION",
        "Pays $50 for each admission. | NO_COMMISSION",
        "a Commission of the first month | NO_COMMISSION",
        "10 % of what the insurer pays | NO_COMMISSION",
        "gets more calls than the others | NO_COMMISSION",
        "Weighted first | NO_COMMISSION",
        "one per-lead price | NO_COMMISSION",
        "20 dólares por cada llamada | NO_COMMISSION",
        "una comisión pequeña | NO_COMMISSION",
        "tiene prioridad sobre los demás | NO_COMMISSION",
        "Callers must enter treatment within a week | NO_OBLIGATION",
        "El que llama debe ingresar en una semana | NO_OBLIGATION",
        "se compromete a ingresar | NO_OBLIGATION",
      })
  void areFoundInBothLanguages(String text, Promise promise) {
    assertThat(PromiseWords.brokenBy(text)).containsExactly(promise);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Flat amount for the year, paid in advance.",
        "No commission and no price per call.",
        "Without any fee per admission",
        "Nobody must enter treatment.",
        "Sin comisión por llamada",
        "Nadie debe ingresar",
        "Open day and night, with twelve beds",
        "Atienden en español y tienen doce camas",
      })
  void areNotFoundInWhatIsRightOrSaysTheOpposite(String text) {
    assertThat(PromiseWords.brokenBy(text)).isEmpty();
  }
}
