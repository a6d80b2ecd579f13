package mcpserver

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/track"
	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/spec"
)

// arguments are the arguments of a call by their names in the spec.
type arguments map[string]json.RawMessage

// binding has the method of an operation. The generator writes the parameters of all methods in one order, so the spec tells
// what each of them is: the path values in the order of the route, the required values of the query and of the header, the
// body or the members that x-sdk-args names, and last a struct of what is optional.
type binding struct {
	client  reflect.Value
	holder  *holder
	service int // field of the client or of the holder
	method  string
	pages   string       // the iterator over pages, "" if there is none
	slots   []slot       // what is between the context and the options
	own     []string     // arguments that a method written by hand sets by itself
	raw     bool         // the operation is called without its method
	result  reflect.Type // of the answer, nil if there is only an error

	sizeField string // field of the page size in the last parameter, "" if there is none
	sizeMax   int
}

// slot fills one parameter of a method.
type slot struct {
	kind     reflect.Type
	argument string           // "" for the struct of what is optional
	member   string           // of the argument, if only that is the parameter
	fields   map[string][]int // of the struct, by argument
}

var (
	contextType = reflect.TypeFor[context.Context]()
	optionsType = reflect.TypeFor[[]engagement.RequestOption]()
	errorType   = reflect.TypeFor[error]()
)

// bind finds the method of an operation in a client, and says why if it does not fit the spec.
func bind(api string, client reflect.Value, s *spec.Spec, op *spec.Operation) (*binding, error) {
	b, err := newBinding(api, client, s, op)
	if err != nil {
		return nil, fmt.Errorf("%s/%s: %w", api, op.Name, err)
	}
	return b, nil
}

func newBinding(api string, client reflect.Value, s *spec.Spec, op *spec.Operation) (*binding, error) {
	_, method, _ := strings.Cut(op.Name, ".")
	b := &binding{client: client, method: method}
	owner := client.Type()
	for _, service := range s.Services() {
		if service.Name == op.Service && service.Holder != "" {
			if b.holder = holders[api+"/"+service.Holder]; b.holder == nil {
				return nil, errors.New("nothing opens a " + service.Holder)
			}
			owner = b.holder.kind
		}
	}
	service, err := serviceField(owner.Elem(), op.Service)
	if err != nil {
		return nil, err
	}
	b.service = service.Index[0]
	m, ok := service.Type.MethodByName(method)
	if !ok {
		return nil, errors.New("the service has no such method")
	}
	err = b.fill(m.Type, op)
	if b.raw = op.Manual() && !op.Paged && (err != nil || !b.takesJSON(op)); b.raw {
		b.own = nil
		return b, nil
	}
	if err != nil {
		return nil, err
	}
	if op.Paged {
		b.pages = strings.TrimPrefix(strings.TrimPrefix(method, "List"), "Search") + "Pages"
		if _, ok := service.Type.MethodByName(b.pages); !ok {
			return nil, errors.New("the service has no method " + b.pages)
		}
		b.sizeField, b.sizeMax = op.PageSize, op.MaxPageSize
		if last := b.slots[len(b.slots)-1].kind; b.sizeField != "" && !isInteger(last, b.sizeField) {
			return nil, fmt.Errorf("%v has no integer %s", last, b.sizeField)
		}
	}
	return b, nil
}

func isInteger(params reflect.Type, name string) bool {
	if params.Kind() != reflect.Struct {
		return false
	}
	field, ok := params.FieldByName(name)
	return ok && field.Type.Kind() == reflect.Int64
}

// serviceField returns the field of a service, which need not have its name.
func serviceField(owner reflect.Type, service string) (reflect.StructField, error) {
	for field := range owner.Fields() {
		if field.IsExported() && field.Type.Kind() == reflect.Pointer && field.Type.Elem().Name() == service+"Service" {
			return field, nil
		}
	}
	return reflect.StructField{}, errors.New("there is no service " + service)
}

// fill assigns the arguments of the operation to the parameters of its method.
func (b *binding) fill(method reflect.Type, op *spec.Operation) error {
	n := method.NumIn()
	if n < 3 || method.In(1) != contextType || method.In(n-1) != optionsType || method.NumOut() == 0 || method.Out(method.NumOut()-1) != errorType {
		return fmt.Errorf("the method is a %v", method)
	}
	positional, optional := order(op)
	for _, kind := range parameters(method) {
		if len(b.slots) < len(positional) {
			s := positional[len(b.slots)]
			s.kind = kind
			b.slots = append(b.slots, s)
			continue
		}
		if len(optional) == 0 {
			return fmt.Errorf("nothing is known for the parameter %v", kind)
		}
		if kind.Kind() != reflect.Struct { // a method written by hand may demand what the service does not
			b.slots = append(b.slots, slot{kind: kind, argument: optional[0]})
			optional = optional[1:]
			continue
		}
		s := slot{kind: kind, fields: map[string][]int{}}
		for _, name := range optional {
			field, ok := fieldOf(kind, name)
			if !ok {
				return fmt.Errorf("%v has no field for %s", kind, name)
			}
			s.fields[name] = field.Index
		}
		optional = nil
		b.slots = append(b.slots, s)
	}
	if len(b.slots) < len(positional) || len(optional) > 0 && !op.Manual() {
		return fmt.Errorf("the method has no parameter for %v%v", positional[min(len(b.slots), len(positional)):], optional)
	}
	b.own = optional
	if method.NumOut() > 1 {
		b.result = method.Out(0)
	}
	return nil
}

// parameters returns those between the context and the options.
func parameters(method reflect.Type) []reflect.Type {
	var all []reflect.Type
	for i := 2; i < method.NumIn()-1; i++ {
		all = append(all, method.In(i))
	}
	return all
}

// order returns the arguments that are parameters of their own, in order, and the names of the optional ones.
func order(op *spec.Operation) (positional []slot, optional []string) {
	for step := range strings.SplitSeq(op.Route, "/") {
		if name, ok := strings.CutPrefix(step, "{"); ok {
			name, _, _ = strings.Cut(name, "}")
			if !slices.Contains(op.Bound, name) {
				positional = append(positional, slot{argument: name})
			}
		}
	}
	for _, in := range []string{"query", "header"} {
		for _, p := range op.Parameters {
			switch {
			case p.In != in:
			case p.Required:
				positional = append(positional, slot{argument: p.Name})
			default:
				optional = append(optional, p.Name)
			}
		}
	}
	for _, member := range op.Args {
		positional = append(positional, slot{argument: spec.BodyArgument, member: member})
	}
	if contentType, _ := op.Body(); contentType != "" && len(op.Args) == 0 {
		positional = append(positional, slot{argument: spec.BodyArgument})
	}
	return positional, optional
}

// fieldOf returns the field of an argument: that with its name in the tag, or without a tag.
func fieldOf(kind reflect.Type, name string) (reflect.StructField, bool) {
	for field := range kind.Fields() {
		tag, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		if tag == name || tag == "" && strings.EqualFold(field.Name, name) {
			return field, true
		}
	}
	return reflect.StructField{}, false
}

// prepare decodes the arguments into values for the method, and opens the service.
func (b *binding) prepare(ctx context.Context, args arguments) (service reflect.Value, values []reflect.Value, err error) {
	values = []reflect.Value{reflect.ValueOf(ctx)}
	for _, s := range b.slots {
		v, err := s.value(args)
		if err != nil {
			return service, nil, err
		}
		values = append(values, v)
	}
	owner := b.client
	if b.holder != nil {
		if owner, err = b.holder.open(ctx, b.client, args[b.holder.argument]); err != nil {
			return service, nil, err
		}
	}
	return owner.Elem().Field(b.service), values, nil
}

// call calls the method. The answer is nil if there is only an error.
func (b *binding) call(ctx context.Context, op *spec.Operation, args arguments) (any, error) {
	if b.raw {
		return b.do(ctx, op, args)
	}
	service, values, err := b.prepare(ctx, args)
	if err != nil {
		return nil, err
	}
	results := service.MethodByName(b.method).Call(values)
	if err, _ := reflect.TypeAssert[error](results[len(results)-1]); err != nil {
		return nil, err
	}
	if len(results) == 1 {
		return nil, nil
	}
	return results[0].Interface(), nil
}

// each calls use with the pages of a list until it returns false. It returns the cursor of the next page then, "" if there
// is none.
func (b *binding) each(ctx context.Context, at position, use func(page any) (bool, error)) (next string, err error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	service, values, err := b.prepare(ctx, at.args)
	if err != nil {
		return "", err
	}
	b.setPageSize(values, at.rows)
	if at.cursor != "" {
		values = append(values, reflect.ValueOf(engagement.WithCursor(at.cursor)))
	}
	stopped := false
	for page, failed := range service.MethodByName(b.pages).Call(values)[0].Seq2() {
		err, _ := reflect.TypeAssert[error](failed)
		var stop *engagement.PageError
		switch {
		case err != nil && stopped && errors.As(err, &stop):
			return stop.Cursor, nil
		case err != nil:
			return "", err
		}
		on, err := use(page.Interface())
		if err != nil {
			return "", err
		}
		if !on {
			stopped = true
			cancel() // so that the next page is not requested, and the iteration tells its cursor
		}
	}
	return "", nil
}

// setPageSize asks for no more rows a page than are needed, unless the arguments have a size.
func (b *binding) setPageSize(values []reflect.Value, rows int) {
	if b.sizeField == "" {
		return
	}
	params := values[len(values)-1]
	if size := params.FieldByName(b.sizeField); size.IsZero() {
		size.SetInt(int64(min(rows, b.sizeMax)))
	}
}

// value returns the value of the parameter.
func (s *slot) value(args arguments) (reflect.Value, error) {
	v := reflect.New(s.kind).Elem()
	if s.argument == "" {
		for name, index := range s.fields {
			if raw, ok := args[name]; ok {
				if err := decode(raw, v.FieldByIndex(index), "arguments."+name); err != nil {
					return v, err
				}
			}
		}
		return v, nil
	}
	raw, place := args[s.argument], "arguments."+s.argument
	if s.member != "" {
		var members map[string]json.RawMessage
		if raw != nil {
			if err := json.Unmarshal(raw, &members); err != nil {
				return v, badArguments(fmt.Errorf("%s: %w", place, err))
			}
		}
		raw, place = members[s.member], place+"."+s.member
	}
	if raw == nil {
		return v, nil
	}
	return v, decode(raw, v, place)
}

var (
	timeType       = reflect.TypeFor[time.Time]()
	assetType      = reflect.TypeFor[customerio.AssetDraft]()
	identifierType = reflect.TypeFor[track.Identifier]()
)

// decode decodes the value of an argument. The spec has been checked before.
func decode(raw json.RawMessage, v reflect.Value, place string) error {
	err := decodeValue(raw, v)
	if err == nil && v.Type() != timeType {
		err = kept(raw, v, place)
	} else if err != nil {
		err = fmt.Errorf("%s: %w", place, err)
	}
	if err != nil {
		return badArguments(err)
	}
	return nil
}

func decodeValue(raw json.RawMessage, v reflect.Value) error {
	switch {
	case v.Type() == timeType:
		t, ok := lenient.TimeOf(raw)
		if !ok {
			return errors.New("is not a time; use RFC 3339, or Unix seconds where the schema has a number")
		}
		v.Set(reflect.ValueOf(t))
		return nil
	case v.Kind() == reflect.Bool && raw[0] == '"': // a flag that is a word on the wire
		v.SetBool(true)
		return nil
	case v.Type() == assetType:
		return decodeAsset(raw, v)
	case v.Type() == identifierType:
		return decodeIdentifier(raw, v)
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber() // values of any type keep all digits
	return d.Decode(v.Addr().Interface())
}

// decodeAsset reads a file, whose content is base64.
func decodeAsset(raw json.RawMessage, v reflect.Value) error {
	var file struct {
		File     []byte `json:"file"`
		Name     string `json:"name"`
		FolderID int64  `json:"parent_folder_id"`
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		return err
	}
	v.Set(reflect.ValueOf(customerio.AssetDraft{Name: file.Name, File: bytes.NewReader(file.File), ParentFolderID: file.FolderID}))
	return nil
}

// decodeIdentifier reads a person of the Track API: the text of a path, or an object with one member.
func decodeIdentifier(raw json.RawMessage, v reflect.Value) error {
	var text string
	if raw[0] == '"' {
		if err := json.Unmarshal(raw, &text); err != nil {
			return err
		}
		id := track.ID(text)
		if strings.HasPrefix(text, "cio_") {
			id = track.CioID(text)
		} else if strings.Contains(text, "@") {
			id = track.Email(text)
		}
		v.Set(reflect.ValueOf(id))
		return nil
	}
	var members map[string]string
	if err := json.Unmarshal(raw, &members); err != nil {
		return err
	}
	kinds := map[string]func(string) track.Identifier{"id": track.ID, "email": track.Email, "cio_id": track.CioID, "phone": track.Phone}
	for name, value := range members {
		if kinds[name] == nil || len(members) > 1 {
			return errors.New("must have one of id, email, cio_id")
		}
		v.Set(reflect.ValueOf(kinds[name](value)))
	}
	return nil
}
