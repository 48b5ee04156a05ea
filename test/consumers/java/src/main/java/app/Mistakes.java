package app;

import io.stompy.cdk.CommitmentService;
import io.stompy.cdk.StompyPurchases;
import io.stompy.cdk.StompyAnalySaverRole;
import io.stompy.cdk.StompyCurReport;
import io.stompy.cdk.StompyCurReportAttributes;
import io.stompy.cdk.StompyDataExport;
import io.stompy.cdk.StompyLinkTemplate;
import io.stompy.cdk.StompyQuickCreateLink;
import io.stompy.cdk.StompyQuickCreateLinkProps;
import io.stompy.cdk.StompySpoTainerRole;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.kms.Alias;
import software.amazon.awscdk.services.s3.Bucket;

public class Mistakes {
  public static void main(String[] args) {
    App app = App.Builder.create().analyticsReporting(false).build();
    String account = "444455556666";
    String externalId = "Stompy-0f8fad5b-d9cb-469f-a165-70867728950e";
    Environment env = Environment.builder().account("111122223333").region("ap-southeast-1").build();
    Stack stack = Stack.Builder.create(app, "Stompy").env(env).build();

    // what is right: a report and an export in one bucket, and a role that reads both
    StompyCurReport report = StompyCurReport.Builder.create(stack, "Report").prefix("billing/stompy").build();
    StompyDataExport export = StompyDataExport.Builder.create(stack, "Export").bucket(report.getBucket()).prefix("billing/cur2").build();
    StompyAnalySaverRole.Builder.create(stack, "AnalySaver")
        .stompyAccountId(account)
        .externalId(externalId)
        .report(report)
        .exports(List.of(export))
        .purchases(StompyPurchases.builder().services(List.of(CommitmentService.EC2)).build())
        .build();

    app.synth();

    // what is wrong, in an app that is never synthesized
    Stack wrong = Stack.Builder.create(App.Builder.create().autoSynth(false).build(), "Wrong").env(env).build();

    attempt("an external ID that is too short", () ->
        StompySpoTainerRole.Builder.create(wrong, "Mistake1").stompyAccountId(account).externalId("short").build());
    attempt("several at once", () ->
        StompySpoTainerRole.Builder.create(wrong, "Mistake2").stompyAccountId("4444").externalId("short").regions(List.of("Singapore")).build());
    attempt("a prefix with a slash", () -> StompyCurReport.Builder.create(wrong, "Mistake3").prefix("/billing/").build());
    attempt("no service to buy", () -> StompyAnalySaverRole.Builder.create(wrong, "Mistake4").stompyAccountId(account).externalId(externalId)
        .report(report).purchases(StompyPurchases.builder().services(List.of()).build()).build());
    attempt("an alias where a key must be", () ->
        StompyCurReport.fromReportAttributes(wrong, "Mistake5", StompyCurReportAttributes.builder()
            .bucket(Bucket.fromBucketName(wrong, "Logs", "logs-of-acme")).encryptionKey(Alias.fromAliasName(wrong, "Alias", "alias/costs")).build()));
    attempt("a column that does not exist", () ->
        StompyDataExport.Builder.create(wrong, "Mistake6").columns(List.of("line_item_unblended_costs")).build());
    attempt("an existing report without its prefix", () ->
        StompyCurReport.fromReportAttributes(wrong, "Mistake7", StompyCurReportAttributes.builder()
            .bucket(Bucket.fromBucketName(wrong, "Costs", "costs-of-acme")).reportName("hourly").build()));
    attempt("a link without its parameters", () -> StompyQuickCreateLink.url(StompyQuickCreateLinkProps.builder()
        .template(StompyLinkTemplate.SPOTAINER_ROLE)
        .templateUrl("spotainer-role.template.json")
        .stackName("Stompy")
        .parameters(Map.of("ExternalID", externalId))
        .build()));
  }

  private static void attempt(String mistake, Runnable make) {
    System.out.println("### " + mistake);
    try {
      make.run();
      System.out.println("accepted");
    } catch (RuntimeException error) {
      System.out.println(error.getMessage());
    }
  }
}
