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
        "5 USD a call | NO_COMMISSION",
        "A commis\u200csion for each c\u200dall | NO_COMMISSION",
        "A commis\u3164sion for each c\u2800all | NO_COMMISSION",
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plus 5% of revenue | NO_COMMISSION",
        "Más el 8% de los ingresos | NO_COMMISSION",
        "a fee for every patient | NO_COMMISSION",
        "una cuota por cada persona | NO_COMMISSION",
        "price depends on referrals | NO_COMMISSION",
        "The rate depends on the volume | NO_COMMISSION",
        "bonus when beds fill | NO_COMMISSION",
        "at least 20 calls a month guaranteed | NO_COMMISSION",
        "Se garantizan veinte llamadas | NO_COMMISSION",
        "top placement, twice as many calls | NO_COMMISSION",
        "five dollars a head | NO_COMMISSION",
        "$7 a caller | NO_COMMISSION",
        "renewed weekly by volume | NO_COMMISSION",
        "the more callers choose you the more you pay | NO_COMMISSION",
        "Cuantas más llamadas, más paga | NO_COMMISSION",
        "pago según ingresos | NO_COMMISSION",
        "Cuota según las derivaciones | NO_COMMISSION",
        "higher fee | NO_COMMISSION",
        "la cuota más alta | NO_COMMISSION",
        "nos da más dinero | NO_COMMISSION",
        "Callers are connected to whoever pays most | NO_COMMISSION",
        "Se llama a quien paga más | NO_COMMISSION",
        "it bought a bigger plan | NO_COMMISSION",
        "It has the silver package | NO_COMMISSION",
        "plan oro | NO_COMMISSION",
        "their donation | NO_COMMISSION",
        "su donación | NO_COMMISSION",
        "We get a fee when you pick Larkfield | NO_COMMISSION",
        "The first to bid gets the call | NO_COMMISSION",
        "al mejor postor | NO_COMMISSION",
        "no less than 5% of revenue | NO_COMMISSION",
        "No limit. A commission is due | NO_COMMISSION",
        "Pressing 0 does nothing | PUBLIC_LIST",
        "Pulsar 0 no hace nada | PUBLIC_LIST",
        "Pressing zero ends the call | PUBLIC_LIST",
        "If you press 0 you do not get the list | PUBLIC_LIST",
        "Treatment is mandatory after this call | NO_OBLIGATION",
        "El tratamiento es obligatorio | NO_OBLIGATION",
        "Es obligatorio tratarse | NO_OBLIGATION",
        "You have to go to Larkfield | NO_OBLIGATION",
        "You are required to start detox | NO_OBLIGATION",
        "Usted tiene que ir a Larkfield | NO_OBLIGATION",
        "Larkfield is not paid | PAYMENT_IS_SAID",
        "Larkfield no paga | PAYMENT_IS_SAID",
        "No names are told before connecting | PAYMENT_IS_SAID",
        "No se dice ningún nombre antes | PAYMENT_IS_SAID"
      })
  void areFoundByTheirKindInNotesAndReasons(String text, Promise promise) {
    assertThat(PromiseWords.brokenBy(text)).containsExactly(promise);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Free plane tickets and gift cards if you check in | NO_COMMISSION",
        "Tarjetas de regalo si ingresa | NO_COMMISSION",
        "Vuelo gratis | NO_COMMISSION",
        "We give $100 per referral | NO_COMMISSION",
        "You have no choice: a court order means you must come | NO_OBLIGATION",
        "No tiene otra opción | NO_OBLIGATION",
        "Treatment is mandatory | NO_OBLIGATION",
        "Usted debe empezar el tratamiento | NO_OBLIGATION"
      })
  void areFoundInListings(String text, Promise promise) {
    assertThat(PromiseWords.brokenByListing(text)).containsExactly(promise);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It answers day and night",
        "We speak Spanish",
        "Hablamos español",
        "It answers every call within a minute",
        "Contesta cada llamada",
        "Opens at night, and on Sundays",
        "It is close to the county",
        "Flat fee, paid every three months",
        "Paid when the contract starts",
        "The price does not depend on calls",
        "The fee never depends on referrals.",
        "Calls are not guaranteed",
        "No bonus, no bids.",
        "A flat $1200 for the year",
        "Cantidad fija por un año",
        "El pago es anual",
        "Nobody pays for this number",
        "Quien llama no paga nada",
        "The caller does not pay",
        "Volunteers answer and are not paid",
        "Press 0 for the public list",
        "Pulse 0 para la lista pública",
        "You do not have to go to treatment",
        "Treatment is not mandatory",
        "No es obligatorio ingresar",
        "No names of callers are kept",
        "The name is told before you are connected",
        "Nadie está obligado a ingresar"
      })
  void areNotFoundInHarmlessNotesAndReasons(String text) {
    assertThat(PromiseWords.brokenBy(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No fee for the first visit",
        "Sliding fee by income",
        "Cuota según ingresos",
        "A fee for every visit; $20 per person",
        "You pay a fee when you enter",
        "Higher fees for single rooms",
        "Your first call is free",
        "Pregnant women have priority",
        "Mujeres embarazadas tienen prioridad",
        "Accredited by the Joint Commission",
        "Commission on Accreditation of Rehabilitation Facilities",
        "You do not pay",
        "80% of our team are in recovery themselves",
        "We take the silver plan and Medicaid",
        "Aceptamos el plan oro",
        "Donations are welcome; our donations pay for beds",
        "Free parking and free meals",
        "Free bus from the station",
        "You have to go to the side door",
        "A doctor must be told of your medicines",
        "You must come in person for the first visit",
        "We work with people with mandatory treatment orders",
        "If you have a court order, you must bring it",
        "Detox is required first",
        "Gift cards are not sold here",
        "Usted no paga nada",
        "You have a choice of two programs",
        "Weight and blood pressure are checked"
      })
  void leaveAPlaceFreeToSayWhatItChargesAndWhomItTakes(String text) {
    assertThat(PromiseWords.brokenByListing(text)).isEmpty();
  }
}
