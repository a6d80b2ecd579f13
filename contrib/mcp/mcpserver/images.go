package mcpserver

import (
	"strings"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/engagement-go/engagement/customerio"
)

// maxImage is the size of an image that is shown to the agent, in bytes.
const maxImage = 1 << 20

// imagesOf takes images out of an answer, so that they are shown and not spelled.
func imagesOf(v any) []mcp.Content {
	capture, ok := v.(*customerio.InboxPreviewCapture)
	if !ok {
		return nil
	}
	data := capture.Data
	capture.Data = nil
	if len(data) > maxImage || !strings.HasPrefix(capture.ContentType, "image/") {
		return nil
	}
	return []mcp.Content{&mcp.ImageContent{Data: data, MIMEType: capture.ContentType}}
}
