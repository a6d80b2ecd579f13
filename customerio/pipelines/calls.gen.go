// Code generated from openapi/customerio-pipelines/calls.yaml. DO NOT EDIT.

package pipelines

import (
	"encoding/json"
	"net/http"

	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/rest"
)

// CallsService sends calls, one, some or any number. A Call says who a person is, what happened, or to which group a
// person belongs.
type CallsService struct{ client *rest.Client }

var opAlias = rest.Operation{
	Name: "Calls.Alias", Method: http.MethodPost, Route: "/v1/alias",
}

var opBatch = rest.Operation{
	Name: "Calls.SendBatch", Method: http.MethodPost, Route: "/v1/batch",
}

var opGroup = rest.Operation{
	Name: "Calls.Group", Method: http.MethodPost, Route: "/v1/group", Repeatable: true,
}

var opIdentify = rest.Operation{
	Name: "Calls.Identify", Method: http.MethodPost, Route: "/v1/identify", Repeatable: true,
}

var opPage = rest.Operation{
	Name: "Calls.Page", Method: http.MethodPost, Route: "/v1/page", Repeatable: true,
}

var opScreen = rest.Operation{
	Name: "Calls.Screen", Method: http.MethodPost, Route: "/v1/screen", Repeatable: true,
}

var opTrack = rest.Operation{
	Name: "Calls.Track", Method: http.MethodPost, Route: "/v1/track", Repeatable: true,
}

// App is an app that a person uses.
type App struct {
	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Version.
	Version string `json:"version,omitempty,omitzero"`

	// Build.
	Build string `json:"build,omitempty,omitzero"`

	// Namespace, such as com.example.shop.
	Namespace string `json:"namespace,omitempty,omitzero"`
}

// Campaign has the UTM parameters of the link that brought the person. Extra has others.
type Campaign struct {
	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Source.
	Source string `json:"source,omitempty,omitzero"`

	// Medium.
	Medium string `json:"medium,omitempty,omitzero"`

	// Search term.
	Term string `json:"term,omitempty,omitzero"`

	// Content.
	Content string `json:"content,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that Campaign does not have in Extra.
func (v *Campaign) UnmarshalJSON(data []byte) error {
	type plain Campaign
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v Campaign) MarshalJSON() ([]byte, error) {
	type plain Campaign
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// Channel is where a call comes from.
type Channel string

// Values of Channel. Others that the vendor adds later are kept as they come.
const (
	ChannelBrowser Channel = "browser"
	ChannelMobile  Channel = "mobile"
	ChannelServer  Channel = "server"
)

// Context says in which circumstances a call was made. Extra has members of your own.
type Context struct {
	// Whether the person was active. False is for calls that a program makes in the background.
	Active *bool `json:"active,omitempty"`

	// IP address of the person.
	IP string `json:"ip,omitempty,omitzero"`

	// Language and country, such as en-US.
	Locale string `json:"locale,omitempty,omitzero"`

	// User-Agent of the browser or the app.
	UserAgent string `json:"userAgent,omitempty,omitzero"`

	// Where the call comes from.
	Channel Channel `json:"channel,omitempty,omitzero"`

	// Campaign that brought the person.
	Campaign Campaign `json:"campaign,omitempty,omitzero"`

	// Page that the person looked at.
	Page PageInfo `json:"page,omitempty,omitzero"`

	// App that the person used.
	App App `json:"app,omitempty,omitzero"`

	// Device of the person.
	Device Device `json:"device,omitempty,omitzero"`

	// Network of the device.
	Network Network `json:"network,omitempty,omitzero"`

	// Operating system of the device.
	OS OS `json:"os,omitempty,omitzero"`

	// Screen of the device.
	Screen ScreenInfo `json:"screen,omitempty,omitzero"`

	// Name of the time zone, such as Europe/Paris.
	Timezone string `json:"timezone,omitempty,omitzero"`

	// Library that made the call, if it was not this one.
	Library Library `json:"library,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that Context does not have in Extra.
func (v *Context) UnmarshalJSON(data []byte) error {
	type plain Context
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v Context) MarshalJSON() ([]byte, error) {
	type plain Context
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// Device is a device of a person.
type Device struct {
	// Id of the device.
	ID string `json:"id,omitempty,omitzero"`

	// Token to which push messages go.
	Token string `json:"token,omitempty,omitzero"`

	// Id for advertising.
	AdvertisingID string `json:"advertisingId,omitempty,omitzero"`

	// Manufacturer.
	Manufacturer string `json:"manufacturer,omitempty,omitzero"`

	// Model.
	Model string `json:"model,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Operating system.
	Type DeviceType `json:"type,omitempty,omitzero"`

	// Version.
	Version string `json:"version,omitempty,omitzero"`
}

// DeviceType is the operating system of a device.
type DeviceType string

// Values of DeviceType. Others that the vendor adds later are kept as they come.
const (
	DeviceTypeAndroid DeviceType = "android"
	DeviceTypeIOS     DeviceType = "ios"
)

// Library is a program that made a call for others.
type Library struct {
	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Version.
	Version string `json:"version,omitempty,omitzero"`
}

// Network is what a device is connected to.
type Network struct {
	// Whether Bluetooth is on.
	Bluetooth *bool `json:"bluetooth,omitempty"`

	// Carrier.
	Carrier string `json:"carrier,omitempty,omitzero"`

	// Whether the network is cellular.
	Cellular *bool `json:"cellular,omitempty"`

	// Whether it is Wi-Fi.
	WiFi *bool `json:"wifi,omitempty"`
}

// OS is an operating system.
type OS struct {
	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Version.
	Version string `json:"version,omitempty,omitzero"`
}

// PageInfo is about a page.
type PageInfo struct {
	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Path of the address.
	Path string `json:"path,omitempty,omitzero"`

	// Address of the page before.
	Referrer string `json:"referrer,omitempty,omitzero"`

	// Query of the address.
	Search string `json:"search,omitempty,omitzero"`

	// Title.
	Title string `json:"title,omitempty,omitzero"`

	// Address.
	URL string `json:"url,omitempty,omitzero"`

	// Keywords.
	Keywords []string `json:"keywords,omitempty,omitzero"`
}

// ScreenInfo is about the screen of a device.
type ScreenInfo struct {
	// Height in pixels.
	Height int64 `json:"height,omitempty,omitzero"`

	// Width in pixels.
	Width int64 `json:"width,omitempty,omitzero"`

	// Pixels of the screen for a pixel of the layout (inferred).
	Density float64 `json:"density,omitempty,omitzero"`
}
