/**
 * The API's own description, OpenAPI 3.1: made from the controllers, completed with the manners they share.
 */
@NullMarked
package concord.web.openapi;

import org.jspecify.annotations.NullMarked;
