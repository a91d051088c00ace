package org.handrail.cli.accounts;

import java.util.List;
import java.util.concurrent.Callable;
import org.handrail.accounts.Accounts;
import org.handrail.accounts.MemberId;
import org.handrail.accounts.RetainedAccountData;
import org.handrail.cli.CommandOrder;
import org.handrail.cli.CommandRefused;
import org.handrail.cli.Console;
import org.handrail.cli.DataOption;
import org.handrail.cli.DataSession;
import org.handrail.cli.JsonOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints everything that the server keeps of one account: what an operator could hand to anybody who demands it. */
@CommandOrder(70)
@Command(
    name = "whatdoweknow",
    customSynopsis = "handrail whatdoweknow ACCOUNT [OPTIONS]",
    description = "Print everything that this server keeps of an account. There is no more: what is"
        + " sealed can be opened by the member only.",
    footer = "%nExit code 1 when there is no such account.")
final class WhatDoWeKnowCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..4",
      paramLabel = "ACCOUNT",
      description = "The number of the account: 16 digits, in one piece or in groups of four.")
  private List<String> account = List.of();

  @Mixin
  private JsonOption json = new JsonOption();

  @Mixin
  private DataOption data = new DataOption();

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    MemberId member = MemberId.find(String.join("", account).replace(" ", ""))
        .orElseThrow(() -> CommandRefused.usage(
            "Invalid value for ACCOUNT: write the 16 digits; perhaps one of them is wrong"));
    RetainedAccountData kept = DataSession.use(
            data.path(), Accounts.class, console, accounts -> accounts.findKept(member))
        .orElseThrow(() -> CommandRefused.problem("there is no account of this number"));
    if (json.isWanted()) {
      console.json(KeptDocument.of(kept));
    } else {
      KeptText.of(kept).forEach(console::line);
    }
    return 0;
  }
}
