package customerio

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"maps"
	"mime/multipart"
	"net/textproto"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/rest"
)

// MaxAssetBytes is the limit for a file of the asset library. The vendor states 2 MB; this is a power of two, the larger
// reading.
const MaxAssetBytes = 2 << 20

// assetTypes are the content types of the files that the library takes, by extension. The service refuses a file that has
// another one, application/octet-stream included.
var assetTypes = map[string]string{
	".bmp": "image/bmp", ".gif": "image/gif", ".jpeg": "image/jpeg", ".jpg": "image/jpeg", ".pdf": "application/pdf", ".png": "image/png",
}

// AssetDraft is a file for the asset library.
type AssetDraft struct {
	// Name is the file name. It ends in .bmp, .gif, .jpeg, .jpg, .pdf or .png.
	Name string

	// File is the content, at most MaxAssetBytes. Images have at most 4096 pixels on a side.
	File io.Reader

	// ParentFolderID is the folder of the file; 0 is the top level (inferred).
	ParentFolderID int64
}

// Create uploads a file to the asset library.
//
// Errors: 400 (rejected file), 404 (unknown folder; inferred), 409 (the name is taken; inferred).
//
// Calls POST /v1/assets/files. Not repeatable: retried only if the request never reached the service or was answered
// with 429.
func (s *AssetsService) Create(ctx context.Context, file AssetDraft, opts ...RequestOption) (*Asset, error) {
	req := rest.NewRequest(&opCreateAsset)
	contentType, body, err := file.encode()
	if err != nil {
		return nil, s.client.Fail(opCreateAsset.Name, err)
	}
	req.Raw(contentType, body)
	envelope, err := rest.Call[struct {
		Value Asset `json:"asset"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// encode returns the form. It is held in memory, so that it can be sent again.
func (d *AssetDraft) encode() (contentType string, body []byte, err error) {
	fileType := assetTypes[strings.ToLower(path.Ext(d.Name))]
	switch {
	case d.Name == "":
		return "", nil, check.Invalid("Name", "must not be empty")
	case !check.OneLine(d.Name):
		return "", nil, check.Invalid("Name", check.NotOneLine)
	case fileType == "":
		return "", nil, check.Invalid("Name", "must end in one of "+strings.Join(slices.Sorted(maps.Keys(assetTypes)), ", "))
	case d.File == nil:
		return "", nil, check.Invalid("File", "must not be nil")
	case d.ParentFolderID < 0:
		return "", nil, check.Invalid("ParentFolderID", "must not be negative")
	}
	var buf bytes.Buffer
	form := multipart.NewWriter(&buf)
	part, err := form.CreatePart(textproto.MIMEHeader{
		"Content-Disposition": {multipart.FileContentDisposition("file", d.Name)}, "Content-Type": {fileType},
	})
	if err != nil {
		return "", nil, err
	}
	n, err := io.Copy(part, io.LimitReader(d.File, MaxAssetBytes+1))
	switch {
	case err != nil:
		return "", nil, fmt.Errorf("read the file: %w", err)
	case n == 0:
		return "", nil, check.Invalid("File", "must not be empty")
	case n > MaxAssetBytes:
		return "", nil, check.Invalid("File", fmt.Sprintf("must have at most %d bytes", MaxAssetBytes))
	}
	if err := form.WriteField("name", d.Name); err != nil {
		return "", nil, err
	}
	if d.ParentFolderID != 0 {
		if err := form.WriteField("parent_folder_id", strconv.FormatInt(d.ParentFolderID, 10)); err != nil {
			return "", nil, err
		}
	}
	if err := form.Close(); err != nil {
		return "", nil, err
	}
	return form.FormDataContentType(), buf.Bytes(), nil
}

func validateUpdateAsset(_ int64, update AssetUpdate) error {
	if update.Name == "" && !update.ParentFolderID.IsSpecified() {
		return check.Invalid("Name", "or ParentFolderID must be set")
	}
	return nil
}
