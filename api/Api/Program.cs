using Zhengwu.Api;
using Zhengwu.Api.Audit;
using Zhengwu.Api.Import;
using Zhengwu.Api.Privacy;
using Zhengwu.Api.Shell;

if (args is ["import", ..]) return await ImportCommand.Run(args[1..]);
if (args is ["audit", ..]) return await AuditCommand.Run();
if (args is ["erase", ..]) return await EraseCommand.Run(args[1..]);

var builder = WebApplication.CreateSlimBuilder(args);
Building.Add(builder);
var app = builder.Build();
Building.Use(app);
Routes.Map(app);
app.Run();
return 0;

public partial class Program;
