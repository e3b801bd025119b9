import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Holds PDF files against PDF/A-3a and PDF/UA-1 with veraPDF: one line for each file and standard, and one for each rule that failed. */
public class Verify {
  private static final int SHOWN = 240;

  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean all = true;
    for (String file : files) {
      for (PDFAFlavour standard : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
        all &= verify(file, standard);
      }
    }
    System.exit(all ? 0 : 1);
  }

  private static boolean verify(String file, PDFAFlavour standard) throws Exception {
    try (InputStream in = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, standard)) {
      ValidationResult result = Foundries.defaultInstance().createValidator(standard, false).validate(parser);
      TreeMap<String, List<String>> failed = new TreeMap<>();
      for (TestAssertion check : result.getTestAssertions()) {
        if (check.getStatus() == TestAssertion.Status.FAILED) {
          failed.computeIfAbsent(check.getRuleId().getClause() + "-" + check.getRuleId().getTestNumber(), rule -> new ArrayList<>())
              .add(check.getMessage() + " @ " + check.getLocation().getContext());
        }
      }
      System.out.printf("  %s PDF/%s, %d checks, %d rules failed: %s%n", result.isCompliant() ? "passed" : "FAILED",
          standard.getId().toUpperCase(), result.getTotalAssertions(), failed.size(), file.replaceAll(".*/", ""));
      failed.forEach((rule, places) -> System.out.println("      " + rule + ", " + places.size() + " times: " + shortened(places.get(0))));
      return result.isCompliant();
    }
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + " ...";
  }
}
