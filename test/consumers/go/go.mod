module consumer

go 1.25

require github.com/Stompy-io/stompy-cdk-go/stompycdk v0.0.0

replace github.com/Stompy-io/stompy-cdk-go/stompycdk => ./stompycdk
