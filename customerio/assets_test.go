package customerio_test

import (
	"context"
	"io"
	"mime/multipart"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/oapi-codegen/nullable"

	"github.com/engagement-go/engagement/customerio"
)

func assetsRows() []row {
	return []row{
		{Operation: "listAssets", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Assets.List(ctx, customerio.ListAssetsParams{ParentFolderID: 4, DirectDescendantsOnly: true, Page: 2, Limit: 1000})
		}},
		{Operation: "createAsset", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Assets.Create(ctx, customerio.AssetDraft{Name: "logo.png", File: strings.NewReader("png"), ParentFolderID: 4})
		}},
		{Operation: "getAsset", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Assets.Get(ctx, a.Number)
		}},
		{Operation: "updateAsset", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.Assets.Update(ctx, a.Number, customerio.AssetUpdate{Name: "l.png", ParentFolderID: nullable.NewNullNullable[int64]()})
		}},
		{Operation: "deleteAsset", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.Assets.Delete(ctx, a.Number)
		}},
	}
}

func TestAssetsRefuses(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{}`))
	c, ctx := newClient(t, srv), t.Context()
	asset := func(d customerio.AssetDraft) func() error {
		return func() error { _, err := c.Assets.Create(ctx, d); return err }
	}
	refuse(t, srv, []refusal{
		{"asset of no name", asset(customerio.AssetDraft{File: strings.NewReader("x")}), "Name"},
		{"asset with a line break in its name", asset(customerio.AssetDraft{Name: "a\r\n.png", File: strings.NewReader("x")}), "Name must not have line breaks"},
		{"asset of another kind", asset(customerio.AssetDraft{Name: "a.svg", File: strings.NewReader("x")}), ".png"},
		{"asset of nothing", asset(customerio.AssetDraft{Name: "a.png"}), "File"},
		{"empty asset", asset(customerio.AssetDraft{Name: "a.png", File: strings.NewReader("")}), "File must not be empty"},
		{"large asset", asset(customerio.AssetDraft{Name: "a.PNG", File: strings.NewReader(strings.Repeat("x", customerio.MaxAssetBytes+1))}), "2097152 bytes"},
		{"asset below the top", asset(customerio.AssetDraft{Name: "a.png", File: strings.NewReader("x"), ParentFolderID: -1}), "ParentFolderID"},
		{"update of no asset", func() error { return c.Assets.Update(ctx, 1, customerio.AssetUpdate{}) }, "Name or ParentFolderID"},
	})
}

func TestAssetsAccepts(t *testing.T) {
	t.Parallel()
	accept(t, map[string]accepted{
		"move an asset to the top": {func(ctx context.Context, c client) error {
			return c.Assets.Update(ctx, 1, customerio.AssetUpdate{ParentFolderID: nullable.NewNullNullable[int64]()})
		}, `{"parent_folder_id":null}`},
	})
}

func TestAssetForm(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{"asset":{"id":11,"path":"https://a.example/l.png"}}`))
	asset, err := newClient(t, srv).Assets.Create(t.Context(), customerio.AssetDraft{Name: `lo"go.png`, File: &slowReader{data: "bytes of the picture"}, ParentFolderID: 4})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(&customerio.Asset{ID: 11, Path: "https://a.example/l.png"}, asset); diff != "" {
		t.Error(diff)
	}
	got := srv.Requests()[0]
	req, _ := http.NewRequest("POST", "/", strings.NewReader(got.Body))
	req.Header = got.Header
	if err := req.ParseMultipartForm(1 << 20); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string][]string{"name": {`lo"go.png`}, "parent_folder_id": {"4"}}, req.MultipartForm.Value); diff != "" {
		t.Error(diff)
	}
	file := req.MultipartForm.File["file"]
	if len(file) != 1 || file[0].Filename != `lo"go.png` || file[0].Size != 20 {
		t.Errorf("file %+v", file)
	}
}

// TestAssetContentType sends the type of each file by its extension: the service refuses application/octet-stream.
func TestAssetContentType(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"a.png": "image/png", "a.PNG": "image/png", "a.jpg": "image/jpeg", "a.jpeg": "image/jpeg", "a.gif": "image/gif", "a.bmp": "image/bmp", "a.pdf": "application/pdf",
	} {
		srv := serve(t, always(`{"asset":{"id":11}}`))
		if _, err := newClient(t, srv).Assets.Create(t.Context(), customerio.AssetDraft{Name: name, File: strings.NewReader("x")}); err != nil {
			t.Fatal(err)
		}
		got := srv.Requests()[0]
		_, boundary, _ := strings.Cut(got.Header.Get("Content-Type"), "boundary=")
		part, err := multipart.NewReader(strings.NewReader(got.Body), boundary).NextPart()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, part.Header.Get("Content-Type")); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// slowReader hands out one byte at a time.
type slowReader struct{ data string }

func (r *slowReader) Read(p []byte) (int, error) {
	if r.data == "" {
		return 0, io.EOF
	}
	p[0] = r.data[0]
	r.data = r.data[1:]
	return 1, nil
}
