from aws_cdk import App, Environment, Stack
from aws_cdk.aws_kms import Alias
from aws_cdk.aws_s3 import Bucket
from stompy_cdk import (
    CommitmentService,
    StompyPurchases,
    StompyAnalySaverRole,
    StompyCurReport,
    StompyDataExport,
    StompyLinkTemplate,
    StompyQuickCreateLink,
    StompySpoTainerRole,
)

app = App(analytics_reporting=False)
trust = {"stompy_account_id": "444455556666", "external_id": "Stompy-0f8fad5b-d9cb-469f-a165-70867728950e"}
env = Environment(account="111122223333", region="ap-southeast-1")
stack = Stack(app, "Stompy", env=env)

# what is right: a report and an export in one bucket, and a role that reads both
report = StompyCurReport(stack, "Report", prefix="billing/stompy")
export = StompyDataExport(stack, "Export", bucket=report.bucket, prefix="billing/cur2")
purchases = StompyPurchases(services=[CommitmentService.EC2])
StompyAnalySaverRole(stack, "AnalySaver", **trust, report=report, exports=[export], purchases=purchases)

app.synth()

# what is wrong, in an app that is never synthesized
wrong = Stack(App(auto_synth=False), "Wrong", env=env)


def attempt(mistake, make):
    print(f"### {mistake}")
    try:
        make()
        print("accepted")
    except Exception as error:
        print(error)


attempt(
    "an external ID that is too short",
    lambda: StompySpoTainerRole(wrong, "Mistake1", stompy_account_id="444455556666", external_id="short"),
)
attempt(
    "several at once",
    lambda: StompySpoTainerRole(wrong, "Mistake2", stompy_account_id="4444", external_id="short", regions=["Singapore"]),
)
attempt("a prefix with a slash", lambda: StompyCurReport(wrong, "Mistake3", prefix="/billing/"))
attempt(
    "no service to buy",
    lambda: StompyAnalySaverRole(wrong, "Mistake4", **trust, report=report, purchases=StompyPurchases(services=[])),
)
attempt(
    "an alias where a key must be",
    lambda: StompyCurReport.from_report_attributes(
        wrong,
        "Mistake5",
        bucket=Bucket.from_bucket_name(wrong, "Logs", "logs-of-acme"),
        encryption_key=Alias.from_alias_name(wrong, "Alias", "alias/costs"),
    ),
)
attempt(
    "a column that does not exist",
    lambda: StompyDataExport(wrong, "Mistake6", columns=["line_item_unblended_costs"]),
)
attempt(
    "an existing report without its prefix",
    lambda: StompyCurReport.from_report_attributes(
        wrong, "Mistake7", bucket=Bucket.from_bucket_name(wrong, "Costs", "costs-of-acme"), report_name="hourly"
    ),
)
attempt(
    "a link without its parameters",
    lambda: StompyQuickCreateLink.url(
        template=StompyLinkTemplate.SPOTAINER_ROLE,
        template_url="spotainer-role.template.json",
        stack_name="Stompy",
        parameters={"ExternalID": trust["external_id"]},
    ),
)
