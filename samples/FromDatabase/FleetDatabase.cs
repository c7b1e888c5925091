using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FromDatabase;

/// <summary>A machine.</summary>
internal sealed class Host
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public string? Purpose { get; set; }

    public List<Label> Labels { get; } = [];
}

/// <summary>A tag of a machine.</summary>
internal sealed class Label
{
    public int Id { get; set; }

    public int HostId { get; set; }

    public required string Name { get; set; }
}

/// <summary>A role that a machine holds in an instance.</summary>
internal sealed class Duty
{
    public int Id { get; set; }

    public int HostId { get; set; }

    public Host? Host { get; set; }

    public required string Instance { get; set; }

    public required string Role { get; set; }
}

/// <summary>The tables. A database that is not there yet is made, with a few rows to look at.</summary>
internal sealed class FleetDatabase : DbContext
{
    private readonly SqliteConnection _connection;

    public FleetDatabase(string connection)
    {
        _connection = new SqliteConnection(connection);
        _connection.Open();
        Database.EnsureCreated();
    }

    public DbSet<Host> Hosts => Set<Host>();

    public DbSet<Duty> Duties => Set<Duty>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite(_connection);

    protected override void OnModelCreating(ModelBuilder model)
    {
        model
            .Entity<Host>()
            .HasData(
                new Host
                {
                    Id = 1,
                    Name = "nas",
                    Purpose = "Disks, and the copies of everything",
                },
                new Host { Id = 2, Name = "mail" },
                new Host { Id = 3, Name = "front-desk" }
            );
        model
            .Entity<Label>()
            .ToTable("Labels")
            .HasData(
                new Label
                {
                    Id = 1,
                    HostId = 1,
                    Name = "servers",
                },
                new Label
                {
                    Id = 2,
                    HostId = 2,
                    Name = "servers",
                },
                new Label
                {
                    Id = 3,
                    HostId = 3,
                    Name = "desktops",
                }
            );
        model
            .Entity<Duty>()
            .HasData(
                new Duty
                {
                    Id = 1,
                    HostId = 1,
                    Instance = "backup",
                    Role = "server",
                },
                new Duty
                {
                    Id = 2,
                    HostId = 2,
                    Instance = "backup",
                    Role = "client",
                },
                new Duty
                {
                    Id = 3,
                    HostId = 1,
                    Instance = "files",
                    Role = "peer",
                },
                new Duty
                {
                    Id = 4,
                    HostId = 3,
                    Instance = "files",
                    Role = "peer",
                }
            );
    }

    public override void Dispose()
    {
        base.Dispose();
        _connection.Dispose();
    }
}
