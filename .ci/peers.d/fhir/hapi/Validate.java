import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;

/** Validates files against FHIR R4 with HAPI, without a network. Our own lists of codes are unknown to it, which is a warning. */
class Validate {
  public static void main(String[] files) throws Exception {
    FhirContext context = FhirContext.forR4();
    UnknownCodeSystemWarningValidationSupport unknown = new UnknownCodeSystemWarningValidationSupport(context);
    unknown.setNonExistentCodeSystemSeverity(ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity.WARNING);
    ValidationSupportChain support = new ValidationSupportChain(new DefaultProfileValidationSupport(context),
        new InMemoryTerminologyServerValidationSupport(context), new CommonCodeSystemsTerminologyService(context), unknown);
    var validator = context.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
    Map<String, Integer> seen = new TreeMap<>();
    int faults = 0;
    for (String file : files) {
      ValidationResult result = validator.validateWithResult(Files.readString(Path.of(file)));
      int here = 0, warnings = 0;
      for (SingleValidationMessage m : result.getMessages()) {
        boolean fault = m.getSeverity() == ResultSeverityEnum.ERROR || m.getSeverity() == ResultSeverityEnum.FATAL;
        if (fault) {
          here++;
          System.out.println("  " + m.getSeverity() + " " + m.getLocationString() + ": " + m.getMessage());
        } else {
          warnings++;
          seen.merge(m.getSeverity() + " " + m.getMessageId(), 1, Integer::sum);
        }
      }
      faults += here;
      System.out.println(Path.of(file).getFileName() + ": " + here + " errors, " + warnings + " notes");
    }
    seen.forEach((message, times) -> System.out.println("note: " + times + " x " + message));
    System.out.println("HAPI: " + files.length + " files, " + faults + " errors");
    System.exit(faults == 0 && files.length > 0 ? 0 : 1);
  }
}
