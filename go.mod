module github.com/engagement-go/engagement

go 1.26.0

require (
	golang.org/x/oauth2 v0.37.0 // indirect
	golang.org/x/time v0.16.0 // indirect
)
