package customerio

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"mime/multipart"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/rest"
)

// MaxAssetBytes is the size of the largest file that the asset library takes. The vendor says 2 MB, and not whether that
// is a power of ten or of two; what is between the two is left to the service.
const MaxAssetBytes = 2 << 20

var assetTypes = []string{".bmp", ".jpeg", ".jpg", ".png", ".gif", ".pdf"}

// AssetDraft is a file for the asset library.
type AssetDraft struct {
	// Name is the name of the file, with one of the endings bmp, jpeg, jpg, png, gif and pdf.
	Name string

	// File is read to its end, up to MaxAssetBytes. Pictures have at most 4096 pixels on a side.
	File io.Reader

	// ParentFolderID is the folder that takes the file; 0 is the top level (inferred).
	ParentFolderID int64
}

// Create uploads a file to the asset library.
//
// Errors are 400 for a file that is refused, 404 for an unknown folder, and 409 when the folder has a file of that name
// (what 404 and 409 stand for is inferred).
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

// encode writes the form. It is held in memory, so that it can be sent again.
func (d *AssetDraft) encode() (contentType string, body []byte, err error) {
	switch {
	case d.Name == "":
		return "", nil, check.Invalid("name", "must not be empty")
	case !slices.Contains(assetTypes, strings.ToLower(path.Ext(d.Name))):
		return "", nil, check.Invalid("name", "must end in one of "+strings.Join(assetTypes, ", "))
	case d.File == nil:
		return "", nil, check.Invalid("file", "must not be nil")
	case d.ParentFolderID < 0:
		return "", nil, check.Invalid("parent_folder_id", "must not be negative")
	}
	var buf bytes.Buffer
	form := multipart.NewWriter(&buf)
	part, err := form.CreateFormFile("file", d.Name)
	if err != nil {
		return "", nil, err
	}
	n, err := io.Copy(part, io.LimitReader(d.File, MaxAssetBytes+1))
	switch {
	case err != nil:
		return "", nil, fmt.Errorf("reading the file: %w", err)
	case n == 0:
		return "", nil, check.Invalid("file", "must not be empty")
	case n > MaxAssetBytes:
		return "", nil, check.Invalid("file", fmt.Sprintf("has more than %d bytes, the limit", MaxAssetBytes))
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
