package main

import (
	"fmt"

	"github.com/Stompy-io/stompy-cdk-go/stompycdk"
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awskms"
	"github.com/aws/aws-cdk-go/awscdk/v2/awss3"
	"github.com/aws/jsii-runtime-go"
)

func attempt(mistake string, try func()) {
	fmt.Println("### " + mistake)
	defer func() {
		if problem := recover(); problem != nil {
			fmt.Println(problem)
		}
	}()
	try()
	fmt.Println("accepted")
}

func main() {
	defer jsii.Close()

	app := awscdk.NewApp(&awscdk.AppProps{AnalyticsReporting: jsii.Bool(false)})
	account := jsii.String("444455556666")
	externalId := jsii.String("Stompy-0f8fad5b-d9cb-469f-a165-70867728950e")
	env := &awscdk.Environment{Account: jsii.String("111122223333"), Region: jsii.String("ap-southeast-1")}
	stack := awscdk.NewStack(app, jsii.String("Stompy"), &awscdk.StackProps{Env: env})

	// what is right: a report and an export in one bucket, and a role that reads both
	report := stompycdk.NewStompyCurReport(stack, jsii.String("Report"), &stompycdk.StompyCurReportProps{Prefix: jsii.String("billing/stompy")})
	export := stompycdk.NewStompyDataExport(stack, jsii.String("Export"), &stompycdk.StompyDataExportProps{
		Bucket: report.Bucket(),
		Prefix: jsii.String("billing/cur2"),
	})
	stompycdk.NewStompyAnalySaverRole(stack, jsii.String("AnalySaver"), &stompycdk.StompyAnalySaverRoleProps{
		StompyAccountId: account,
		ExternalId:      externalId,
		Report:          report,
		Exports:         &[]stompycdk.IStompyDataExport{export},
		Purchases:       &stompycdk.StompyPurchases{Services: &[]stompycdk.CommitmentService{stompycdk.CommitmentService_EC2}},
	})

	app.Synth(nil)

	// what is wrong, in an app that is never synthesized
	wrong := awscdk.NewStack(awscdk.NewApp(&awscdk.AppProps{AutoSynth: jsii.Bool(false)}), jsii.String("Wrong"), &awscdk.StackProps{Env: env})

	attempt("an external ID that is too short", func() {
		stompycdk.NewStompySpoTainerRole(wrong, jsii.String("Mistake1"), &stompycdk.StompySpoTainerRoleProps{StompyAccountId: account, ExternalId: jsii.String("short")})
	})
	attempt("several at once", func() {
		stompycdk.NewStompySpoTainerRole(wrong, jsii.String("Mistake2"), &stompycdk.StompySpoTainerRoleProps{
			StompyAccountId: jsii.String("4444"),
			ExternalId:      jsii.String("short"),
			Regions:         jsii.Strings("Singapore"),
		})
	})
	attempt("a prefix with a slash", func() {
		stompycdk.NewStompyCurReport(wrong, jsii.String("Mistake3"), &stompycdk.StompyCurReportProps{Prefix: jsii.String("/billing/")})
	})
	attempt("no service to buy", func() {
		stompycdk.NewStompyAnalySaverRole(wrong, jsii.String("Mistake4"), &stompycdk.StompyAnalySaverRoleProps{
			StompyAccountId: account,
			ExternalId:      externalId,
			Report:          report,
			Purchases:       &stompycdk.StompyPurchases{Services: &[]stompycdk.CommitmentService{}},
		})
	})
	attempt("an alias where a key must be", func() {
		stompycdk.StompyCurReport_FromReportAttributes(wrong, jsii.String("Mistake5"), &stompycdk.StompyCurReportAttributes{
			Bucket:        awss3.Bucket_FromBucketName(wrong, jsii.String("Logs"), jsii.String("logs-of-acme")),
			EncryptionKey: awskms.Alias_FromAliasName(wrong, jsii.String("Alias"), jsii.String("alias/costs")),
		})
	})
	attempt("a column that does not exist", func() {
		stompycdk.NewStompyDataExport(wrong, jsii.String("Mistake6"), &stompycdk.StompyDataExportProps{Columns: jsii.Strings("line_item_unblended_costs")})
	})
	attempt("an existing report without its prefix", func() {
		stompycdk.StompyCurReport_FromReportAttributes(wrong, jsii.String("Mistake7"), &stompycdk.StompyCurReportAttributes{
			Bucket:     awss3.Bucket_FromBucketName(wrong, jsii.String("Costs"), jsii.String("costs-of-acme")),
			ReportName: jsii.String("hourly"),
		})
	})
	attempt("a link without its parameters", func() {
		stompycdk.StompyQuickCreateLink_Url(&stompycdk.StompyQuickCreateLinkProps{
			Template:    stompycdk.StompyLinkTemplate_SPOTAINER_ROLE(),
			TemplateUrl: jsii.String("spotainer-role.template.json"),
			StackName:   jsii.String("Stompy"),
			Parameters:  &map[string]*string{"ExternalID": externalId},
		})
	})
}
