import com.adobe.epubcheck.tool.EpubChecker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * EPUBCheck over many books in one JVM.
 *
 * For each file, one line "PASS|FAIL TAB file TAB fatals/errors/warnings/infos"; a book passes where
 * all four are 0, usage messages (-u) aside. What EPUBCheck said of a failing book follows its line,
 * indented. Exits 1 where a book failed.
 */
public final class EpubCheckAll {
    private static final Pattern COUNTS =
        Pattern.compile("(\\d+) fatals? / (\\d+) errors? / (\\d+) warnings? / (\\d+) infos?");

    public static void main(String[] files) {
        boolean allPass = true;
        for (String file : files) allPass &= check(file);
        System.exit(allPass ? 0 : 1);
    }

    private static boolean check(String file) {
        String said = hear(file);
        Matcher counts = COUNTS.matcher(said);
        String line = "no counts printed";
        boolean pass = false;
        if (counts.find()) {
            line = counts.group(1) + "/" + counts.group(2) + "/" + counts.group(3) + "/" + counts.group(4);
            pass = line.equals("0/0/0/0");
        }
        System.out.println((pass ? "PASS" : "FAIL") + "\t" + file + "\t" + line);
        if (!pass) said.lines().filter(text -> !text.isBlank()).forEach(text -> System.out.println("  " + text));
        return pass;
    }

    /** Runs EPUBCheck's command on a file and returns all that it printed. */
    private static String hear(String file) {
        PrintStream out = System.out, err = System.err;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        PrintStream ear = new PrintStream(heard, true, StandardCharsets.UTF_8);
        System.setOut(ear);
        System.setErr(ear);
        try {
            new EpubChecker().run(new String[] {"-u", file});
        } catch (RuntimeException problem) {
            ear.println(problem);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return heard.toString(StandardCharsets.UTF_8);
    }
}
