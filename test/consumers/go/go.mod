module consumer

go 1.25

require (
	github.com/Stompy-io/stompy-cdk-go/stompycdk v0.0.0
	github.com/aws/aws-cdk-go/awscdk/v2 v2.177.0
	github.com/aws/jsii-runtime-go v1.140.0
)

replace github.com/Stompy-io/stompy-cdk-go/stompycdk => ./stompycdk
