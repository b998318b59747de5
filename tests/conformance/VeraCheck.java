import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;

/**
 * veraPDF over many files in one JVM: VeraCheck FLAVOUR[,FLAVOUR…] FILE.pdf…
 *
 * For each file and flavour, one line "PASS|FAIL TAB file TAB flavour TAB checks made". The rules a
 * failing file broke follow its line, indented, each with the first places. Flavours are veraPDF's:
 * 1b 2a 2b 2u 3a 3b 3u 4 ua1 ua2 …  Exits 1 where a file failed, 2 where the call is wrong.
 */
public final class VeraCheck {
    private static final int PLACES_SHOWN = 5;

    public static void main(String[] args) {
        if (args.length < 2) {
            System.err.println("usage: VeraCheck FLAVOUR[,FLAVOUR...] FILE.pdf...");
            System.exit(2);
        }
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        List<PDFAFlavour> flavours = flavours(args[0]);
        boolean allPass = true;
        for (int i = 1; i < args.length; i++)
            for (PDFAFlavour flavour : flavours) allPass &= check(args[i], flavour);
        System.out.flush();
        System.exit(allPass ? 0 : 1);
    }

    private static List<PDFAFlavour> flavours(String names) {
        List<PDFAFlavour> flavours = new ArrayList<>();
        for (String name : names.split(",")) {
            PDFAFlavour flavour = PDFAFlavour.byFlavourId(name.trim());
            if (flavour == PDFAFlavour.NO_FLAVOUR) {
                System.err.println("VeraCheck: unknown flavour " + name);
                System.exit(2);
            }
            flavours.add(flavour);
        }
        return flavours;
    }

    private static boolean check(String file, PDFAFlavour flavour) {
        // Throwable, as a parser that meets a broken file may well run out of stack.
        try {
            ValidationResult result = validate(new File(file), flavour);
            line(result.isCompliant(), file, flavour, result.getTotalAssertions() + " checks");
            if (!result.isCompliant()) explain(result);
            return result.isCompliant();
        } catch (Throwable problem) {
            line(false, file, flavour, "not readable");
            System.out.println("  " + problem);
            return false;
        }
    }

    private static void line(boolean pass, String file, PDFAFlavour flavour, String note) {
        System.out.println((pass ? "PASS" : "FAIL") + "\t" + file + "\t" + flavour.getId() + "\t" + note);
    }

    private static ValidationResult validate(File file, PDFAFlavour flavour) throws Exception {
        VeraPDFFoundry foundry = Foundries.defaultInstance();
        try (PDFAParser parser = foundry.createParser(file, flavour);
             PDFAValidator validator = foundry.createValidator(flavour, PLACES_SHOWN, false, true, false)) {
            return validator.validate(parser);
        }
    }

    private static void explain(ValidationResult result) {
        Map<RuleId, List<TestAssertion>> broken = new TreeMap<>(new Profiles.RuleIdComparator());
        for (RuleId id : result.getFailedChecks().keySet()) broken.put(id, new ArrayList<>());
        for (TestAssertion place : result.getTestAssertions())
            if (place.getStatus() == TestAssertion.Status.FAILED && broken.containsKey(place.getRuleId()))
                broken.get(place.getRuleId()).add(place);
        broken.forEach((id, places) -> {
            Rule rule = result.getValidationProfile().getRuleByRuleId(id);
            System.out.printf("  %s clause %s test %d, %d times: %s%n", id.getSpecification().getId(), id.getClause(),
                id.getTestNumber(), result.getFailedChecks().get(id), rule == null ? "" : oneLine(rule.getDescription()));
            for (TestAssertion place : places) {
                if (place.getErrorMessage() != null) System.out.println("    " + oneLine(place.getErrorMessage()));
                System.out.println("      at " + place.getLocation().getContext());
            }
        });
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").trim();
    }
}
