// Package mcpserver offers the operations of this repository's clients to agents, as tools of the Model Context Protocol.
//
//	server, err := mcpserver.New(mcpserver.Clients{Engage: c}, mcpserver.Allow("write"))
//	err = server.MCP().Run(ctx, &mcp.StdioTransport{})
//
// # Tools
//
// find looks for operations by words, and describe has the schema of one. read, write and delete call an operation by its
// name, such as "engage/Users.Get". Which of the three it is depends on what the operation does. Tools without an operation
// that may be called are left out.
//
// # Safety
//
// Without [Allow] nothing can be changed. Arguments are checked against the spec before anything is sent. A call that sends
// to people, that loses something, or that hands out a key needs the consent of a person: by elicitation if the client has
// that, or else by a token that a first call returns. The token holds for the same arguments, once, for five minutes. An
// agent can use it by itself, so tell it to ask, or use [RequireElicitation].
//
// Rate limits, retries and the masking of errors are those of the clients. What services return is marked as data, because
// people outside may have written it. It may still mislead an agent: allow only what the agent needs.
package mcpserver
