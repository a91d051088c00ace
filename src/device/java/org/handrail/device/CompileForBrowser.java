package org.handrail.device;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Compiles the plain rooms that the browser uses, to WebAssembly and, for browsers without its garbage collection, to
 * JavaScript. Called by the build with the compiler's version, the product's class files, the folder of this program,
 * and the class path of the product's libraries. Leaves alone what has not changed; the same input gives the same bytes.
 */
public final class CompileForBrowser {

  private static final String OUTPUT = "static/browser/compiled";
  private static final String EXPORTS = "org.handrail.browser.";

  /** What is compiled into one file: a class of exports and all that it needs. */
  private record Part(String name, String exports) {}

  private static final List<Part> PARTS = List.of(
      new Part("argon2", EXPORTS + "Argon2Exports"),
      new Part("insight", EXPORTS + "InsightExports"),
      new Part("planner", EXPORTS + "PlannerExports"));

  private final Path classes;
  private final Path compiler;
  private final String options;
  private final List<File> classPath;

  private CompileForBrowser(String[] args) throws IOException {
    classes = Path.of(args[1]);
    compiler = Path.of(args[2]);
    classPath = Stream.of(System.getProperty("java.class.path"), args[3])
        .flatMap(path -> Arrays.stream(path.split(File.pathSeparator)))
        .distinct()
        .map(File::new)
        .toList();
    options = args[0] + " " + classPath + " " + Note.digestOf(compiler);
  }

  public static void main(String[] args) throws IOException, TeaVMToolException {
    CompileForBrowser compiler = new CompileForBrowser(args);
    for (Part part : PARTS) {
      compiler.bring(part, TeaVMTargetType.WEBASSEMBLY_GC, part.name() + ".wasm");
      compiler.bring(part, TeaVMTargetType.JAVASCRIPT, part.name() + ".js");
    }
  }

  private void bring(Part part, TeaVMTargetType target, String file)
      throws IOException, TeaVMToolException {
    Path output = classes.resolve(OUTPUT).resolve(file);
    Note note = new Note(
        compiler.resolveSibling("device-notes").resolve(file), options, List.of(classes, compiler));
    if (note.isOf(output)) {
      return;
    }
    System.out.println("Compiling " + OUTPUT + "/" + file);
    TeaVMTool tool = new TeaVMTool();
    tool.setMainClass(part.exports());
    tool.setTargetType(target);
    tool.setTargetDirectory(output.getParent().toFile());
    tool.setTargetFileName(file);
    tool.setClassPath(classPath);
    tool.setClassLoader(CompileForBrowser.class.getClassLoader());
    tool.setJsModuleType(JSModuleType.ES2015);
    tool.setOptimizationLevel(TeaVMOptimizationLevel.FULL);
    tool.setObfuscated(true); // short names: a third of the size
    tool.setStrict(true); // null and index checks, as on the JVM
    tool.setAssertionsRemoved(true);
    tool.setLog(new EmptyTeaVMToolLog());
    Files.deleteIfExists(output);
    tool.generate();
    requireNoProblems(tool, file);
    note.write(output, tool.getClasses());
  }

  private static void requireNoProblems(TeaVMTool tool, String file) {
    PrintStream out = System.err;
    List<Problem> severe = tool.getProblemProvider().getSevereProblems();
    for (Problem problem : severe) {
      DefaultProblemTextConsumer text = new DefaultProblemTextConsumer();
      problem.render(text);
      out.println(text.getText()
          + (problem.getLocation() == null ? "" : " in " + problem.getLocation().getMethod()));
    }
    if (!severe.isEmpty()) {
      throw new IllegalStateException(file + " cannot be compiled for the browser");
    }
  }
}
