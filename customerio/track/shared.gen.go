// Code generated from openapi/customerio-track/shared.yaml. DO NOT EDIT.

package track

// Platform is the operating system of a device.
type Platform string

// Values of Platform. Others that the vendor adds later are kept as they come.
const (
	PlatformAndroid Platform = "android"
	PlatformIOS     Platform = "ios"
)
