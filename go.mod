module github.com/engagement-go/engagement

go 1.26.0

require (
	github.com/oapi-codegen/nullable v1.1.0
	golang.org/x/time v0.16.0
)
